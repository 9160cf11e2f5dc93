import { limits } from '@followthrough/domain/limits';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { aboutForm, isAmong, type Refusal } from '../../platform/refusal.js';
import { useRefusal } from '../../platform/use-refusal.js';
import type { Decided } from './decided.js';
import { foundedFields, FoundedFields } from './founded-fields.js';
import { splitByPartner, type FoundedDraft } from '../proposals/proposal-draft.js';
import { Sheet } from './sheet.js';
import classes from './split-sheet.module.css';

interface SplitSheetProps {
  readonly quote: string;
  readonly proposed: FoundedDraft;
  readonly against: string | null;
  readonly busy: boolean;
  readonly split: (drafts: readonly FoundedDraft[]) => Promise<Decided>;
  readonly onClose: () => void;
}

interface Part {
  readonly key: number;
  readonly draft: FoundedDraft;
}

let made = 0;
const partOf = (draft: FoundedDraft): Part => ({ key: (made += 1), draft });

/** Several commitments of one passage: one a partner to begin with, each to be put right. */
export function SplitSheet({ quote, proposed, against, busy, split, onClose }: SplitSheetProps) {
  const { t } = useLingui();
  const [parts, setParts] = useState(() => splitByPartner(proposed, limits.title).map(partOf));
  const { form, refusal, refuse } = useRefusal();
  const about = placeOf(refusal);

  async function submit() {
    refuse(null);
    const outcome = await split(parts.map(({ draft }) => draft));
    if (outcome.refused) refuse(outcome.refused);
    else onClose();
  }

  const refused = about === null ? refusal : null;
  return (
    <Sheet
      title={t`Split into several commitments`}
      quote={quote}
      action={t`Enter them`}
      busy={busy}
      problem={refused && aboutForm(refused, [])}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        <Plural value={parts.length} one="# commitment" other="# commitments" />.{' '}
        <Trans>Each rests on this passage. Open one to put it right.</Trans>
      </Text>
      <ol className={classes.parts}>
        {parts.map(({ key, draft }, at) => (
          <PartRow
            key={key}
            draft={draft}
            against={against}
            refusal={about?.at === at ? about.refusal : null}
            onChange={(next) => setParts(parts.map((part) => (part.key === key ? { key, draft: next } : part)))}
            onRemove={parts.length > 2 ? () => setParts(parts.filter((part) => part.key !== key)) : null}
          />
        ))}
      </ol>
      <Group>
        <Button
          variant="default"
          disabled={parts.length >= limits.split}
          onClick={() => setParts([...parts, partOf(proposed)])}
        >
          <Trans>Add another</Trans>
        </Button>
      </Group>
    </Sheet>
  );
}

interface PartRowProps {
  readonly draft: FoundedDraft;
  readonly against: string | null;
  readonly refusal: Refusal | null;
  readonly onChange: (draft: FoundedDraft) => void;
  readonly onRemove: (() => void) | null;
}

function PartRow({ draft, against, refusal, onChange, onRemove }: PartRowProps) {
  const { t } = useLingui();
  const { title, parties } = draft.facts;
  const names = parties.map(({ name }) => name).join(', ');
  return (
    <li className={classes.part}>
      <details open={refusal !== null || undefined}>
        <summary className={classes.summary}>
          <bdi>{title || t`Without a title`}</bdi>
          <Text size="sm" c="dimmed">
            <bdi>{names}</bdi>
          </Text>
          {refusal && (
            <Text size="sm" c="red" role="alert">
              {refusal.message}
            </Text>
          )}
        </summary>
        <Stack mt="sm">
          <FoundedFields
            value={draft}
            onChange={onChange}
            refusal={refusal && isAmong(refusal.field ?? '', foundedFields(draft)) ? refusal : null}
            against={against}
          />
        </Stack>
      </details>
      {onRemove && (
        <Button variant="default" size="compact-sm" aria-label={t`Remove “${title}”`} onClick={onRemove}>
          <Trans>Remove</Trans>
        </Button>
      )}
    </li>
  );
}

/** `commitments.1.title` is about the title of the second. */
function placeOf(refusal: Refusal | null): { readonly at: number; readonly refusal: Refusal } | null {
  const place = /^commitments\.(\d+)(?:\.(.+))?$/.exec(refusal?.field ?? '');
  if (!place || !refusal) return null;
  return { at: Number(place[1]), refusal: { message: refusal.message, field: place[2] ?? null } };
}
