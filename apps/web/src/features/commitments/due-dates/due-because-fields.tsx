import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea } from '@mantine/core';
import type { DueDialog_CommitmentFragment } from '../../../generated/graphql.js';
import type { FormState } from '../../platform/forms/use-form.js';
import type { DueDraft } from './due-draft.js';
import { DueFields } from './due-fields.js';

/** A new date, the statement that says so, and the reason. */
export interface DueBecause {
  readonly due: DueDraft;
  readonly statementId: string;
  readonly reason: string;
}

interface DueBecauseFieldsProps {
  readonly form: FormState<DueBecause>;
  readonly legend: string;
  readonly statements: DueDialog_CommitmentFragment['statements'];
}

export function DueBecauseFields({ form, legend, statements }: DueBecauseFieldsProps) {
  const { t } = useLingui();
  const { due, statementId } = form.values;
  const source = (statements.find((one) => one.id === statementId) ?? statements[0])?.source;
  return (
    <>
      {statements.length > 0 && (
        <NativeSelect
          {...form.input('statementId')}
          label={t`The statement that says so`}
          description={t`Relative wording is counted from the date of its source.`}
          data={[
            { value: '', label: t`No archived statement` },
            ...statements.map(({ id: value, passage, source: { title } }) => ({
              value,
              label: `${title}: ${passage.quote.slice(0, 60)}`,
            })),
          ]}
        />
      )}
      <DueFields
        legend={legend}
        value={due}
        onChange={(next) => form.set({ due: next })}
        against={source?.published ?? null}
        asksWhy={false}
      />
      <Textarea {...form.input('reason', 'due.why')} label={t`Reason`} required autosize minRows={2} />
    </>
  );
}
