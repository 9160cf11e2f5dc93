import { useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { CommitmentSearch, type ChosenCommitment } from '../../commitments/commitment-search.js';
import { StatementFields, type StatementDraft } from '../../commitments/statements/statement-fields.js';
import { ChosenList } from '../../organisations/chosen-list.js';
import type { Refusal } from '../../platform/changes/refusal.js';
import { useFormErrors } from '../../platform/forms/form-errors.js';

/** An existing commitment, and the details of the passage’s statement about it. */
export interface LinkedDraft {
  readonly commitment: ChosenCommitment | null;
  readonly said: StatementDraft;
}

interface LinkedFieldsProps {
  readonly value: LinkedDraft;
  readonly onChange: (value: LinkedDraft) => void;
  /** Possible duplicates, chosen with one click. */
  readonly likely: readonly ChosenCommitment[];
}

export function LinkedFields({ value: { commitment, said }, onChange, likely }: LinkedFieldsProps) {
  const { t } = useLingui();
  const errorOf = useFormErrors();
  const choose = (next: ChosenCommitment | null) => onChange({ commitment: next, said });
  return (
    <>
      <Stack gap="xs">
        <CommitmentSearch
          label={t`The commitment`}
          description={t`By title or reference.`}
          error={errorOf('commitmentId')}
          onChoose={choose}
        />
        <ChosenList chosen={commitment ? [commitment] : []} onRemove={() => choose(null)} />
        {!commitment && likely.length > 0 && (
          <>
            <Text size="sm">{t`It may be one of these:`}</Text>
            <Group gap="xs">
              {likely.map((one) => (
                <Button key={one.id} variant="default" size="compact-sm" onClick={() => choose(one)}>
                  {one.name}
                </Button>
              ))}
            </Group>
          </>
        )}
      </Stack>
      <StatementFields value={said} onChange={(next) => onChange({ commitment, said: next })} />
    </>
  );
}

/** The refusal if no commitment is chosen. `field` is its name in the input. */
export function useNoneChosen(): (field: string) => Refusal {
  const { t } = useLingui();
  return (field) => ({ message: t`No commitment is chosen yet. Find it by its title or reference.`, field });
}
