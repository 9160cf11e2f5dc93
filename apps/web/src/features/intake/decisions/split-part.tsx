import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import type { ChosenCommitment } from '../../commitments/commitment-search.js';
import { FieldsAt } from '../../platform/forms/form-errors.js';
import type { FoundedDraft } from '../proposals/proposal-draft.js';
import { FoundedFields } from './founded-fields.js';
import { LinkedFields, type LinkedDraft } from './linked-fields.js';
import classes from './split-sheet.module.css';

/** One of several commitments of a passage, new or existing. Switching between them keeps what was typed. */
export interface Part {
  readonly key: number;
  readonly isLink: boolean;
  readonly founded: FoundedDraft;
  readonly linked: LinkedDraft;
}

interface SplitPartProps {
  /** The server’s name for it. */
  readonly path: string;
  readonly part: Part;
  readonly against: string | null;
  readonly likely: readonly ChosenCommitment[];
  /** The error about it, if any. */
  readonly problem: string | null;
  readonly onChange: (part: Part) => void;
  readonly onRemove: (() => void) | null;
}

export function SplitPart({ path, part, against, likely, problem, onChange, onRemove }: SplitPartProps) {
  const { t } = useLingui();
  const { isLink, founded, linked } = part;
  const { parties } = founded.facts;
  const title = (isLink ? linked.commitment?.name : founded.facts.title) ?? '';
  const untitled = isLink ? t`No commitment chosen yet` : t`Without a title`;
  return (
    <li className={classes.part}>
      <div className={classes.actions}>
        <NativeSelect
          size="xs"
          aria-label={t`Enter “${title || untitled}” as`}
          value={isLink ? 'link' : 'new'}
          data={[
            { value: 'new', label: t`New commitment` },
            { value: 'link', label: t`Existing commitment` },
          ]}
          onChange={({ currentTarget }) => onChange({ ...part, isLink: currentTarget.value === 'link' })}
        />
        {onRemove && (
          <Button variant="default" size="compact-sm" aria-label={t`Remove “${title || untitled}”`} onClick={onRemove}>
            <Trans>Remove</Trans>
          </Button>
        )}
      </div>
      <details open={isLink || problem !== null || undefined}>
        <summary className={classes.summary}>
          <bdi>{title || untitled}</bdi>
          {!isLink && (
            <Text size="sm" c="dimmed">
              <bdi>{parties.map(({ name }) => name).join(', ')}</bdi>
            </Text>
          )}
          {problem && (
            <Text size="sm" c="red" role="alert">
              {problem}
            </Text>
          )}
        </summary>
        <Stack mt="sm">
          <FieldsAt path={path}>
            {isLink ? (
              <LinkedFields value={linked} onChange={(next) => onChange({ ...part, linked: next })} likely={likely} />
            ) : (
              <FoundedFields
                value={founded}
                onChange={(next) => onChange({ ...part, founded: next })}
                against={against}
              />
            )}
          </FieldsAt>
        </Stack>
      </details>
    </li>
  );
}
