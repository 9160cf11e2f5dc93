import { limits } from '@followthrough/domain/limits';
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import { FieldsAt } from '../../platform/forms/form-errors.js';
import { useForm, type FormState } from '../../platform/forms/use-form.js';
import { useChange } from '../../platform/changes/use-change.js';
import type { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';
import { foundedInput, splitByPartner, type FoundedDraft } from '../proposals/proposal-draft.js';
import { useLate } from './use-late.js';
import { FoundedFields } from './founded-fields.js';
import { Sheet } from './sheet.js';
import classes from './split-sheet.module.css';

const SplitProposal = graphql(`
  mutation SplitProposal($input: SplitProposalInput!) {
    splitProposal(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ...Refusal_problem
    }
  }
`);

interface SplitSheetProps {
  readonly proposal: ProposalCard_ProposalFragment;
  readonly proposed: FoundedDraft;
  readonly against: string | null;
  readonly onSent: (done: FragmentType<typeof ProposalCardProposal>) => void;
  readonly onClose: () => void;
}

interface Part {
  readonly key: number;
  readonly draft: FoundedDraft;
}

let made = 0;
const partOf = (draft: FoundedDraft): Part => ({ key: (made += 1), draft });

interface SplitDraft {
  readonly parts: readonly Part[];
}

/** Several commitments of one passage: one a partner to begin with, each to be put right. */
export function SplitSheet({ proposal, proposed, against, onSent, onClose }: SplitSheetProps) {
  const { t } = useLingui();
  const [split] = useChange(SplitProposal, { problems: { ProposalDecided: useLate(proposal.source.id) } });
  const [saved] = useState<SplitDraft>(() => ({ parts: splitByPartner(proposed, limits.title).map(partOf) }));
  const form = useForm({
    draft: `split ${proposal.id}`,
    saved,
    send: (draft) =>
      split({ proposalId: proposal.id, commitments: draft.parts.map((part) => foundedInput(part.draft)) }),
    onSent,
  });
  const { parts } = form.values;
  const setParts = (next: readonly Part[]) => form.set({ parts: next });
  return (
    <Sheet
      form={form}
      title={t`Split into several commitments`}
      quote={proposal.passage.quote}
      action={t`${plural(parts.length, { one: 'Create # commitment', other: 'Create # commitments' })}`}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        <Plural value={parts.length} one="# commitment" other="# commitments" />.{' '}
        <Trans>Each is based on this passage. Open one to edit it.</Trans>
      </Text>
      <ol className={classes.parts}>
        {parts.map(({ key, draft }, at) => (
          <PartRow
            key={key}
            path={`commitments.${at}`}
            draft={draft}
            against={against}
            problem={problemOf(form, at)}
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
  /** As the server names it. */
  readonly path: string;
  readonly draft: FoundedDraft;
  readonly against: string | null;
  /** What is wrong with it. */
  readonly problem: string | null;
  readonly onChange: (draft: FoundedDraft) => void;
  readonly onRemove: (() => void) | null;
}

function PartRow({ path, draft, against, problem, onChange, onRemove }: PartRowProps) {
  const { t } = useLingui();
  const { title, parties } = draft.facts;
  const names = parties.map(({ name }) => name).join(', ');
  return (
    <li className={classes.part}>
      <details open={problem !== null || undefined}>
        <summary className={classes.summary}>
          <bdi>{title || t`Without a title`}</bdi>
          <Text size="sm" c="dimmed">
            <bdi>{names}</bdi>
          </Text>
          {problem && (
            <Text size="sm" c="red" role="alert">
              {problem}
            </Text>
          )}
        </summary>
        <Stack mt="sm">
          <FieldsAt path={path}>
            <FoundedFields value={draft} onChange={onChange} against={against} />
          </FieldsAt>
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
function problemOf({ refusal, error }: FormState<SplitDraft>, at: number): string | null {
  const field = refusal?.field ?? '';
  return `${field}.`.startsWith(`commitments.${at}.`) ? error(field) : null;
}
