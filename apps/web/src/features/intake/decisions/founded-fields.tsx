import { ladderOf } from '@followthrough/domain/ladders';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack } from '@mantine/core';
import { CommitmentFields } from '../../commitments/facts/commitment-fields.js';
import { DueFields } from '../../commitments/due-dates/due-fields.js';
import { StatementFields } from '../../commitments/statements/statement-fields.js';
import { useFormErrors } from '../../platform/forms/form-errors.js';
import { withFacts, type FoundedDraft } from '../proposals/proposal-draft.js';
import { useOwnTeams } from './use-own-teams.js';

interface FoundedFieldsProps {
  readonly value: FoundedDraft;
  readonly onChange: (value: FoundedDraft) => void;
  /** The date of the source, from which relative wording is counted. */
  readonly against: string | null;
}

/** All details of a commitment created from a passage: facts, due date, lead team and statement. */
export function FoundedFields({ value, onChange, against }: FoundedFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  const teams = useOwnTeams();
  const errorOf = useFormErrors();
  const rungs = ladderOf(value.facts.kind);
  return (
    <Stack>
      <CommitmentFields value={value.facts} onChange={(facts) => onChange(withFacts(value, facts))} />
      <DueFields
        legend={t`Due date`}
        value={value.due}
        against={against}
        onChange={(due) => onChange({ ...value, due })}
      />
      <NativeSelect
        label={t`Stage`}
        description={words((rungs.find(({ code }) => code === value.stage) ?? rungs[0]!).definition)}
        value={value.stage || rungs[0]!.code}
        error={errorOf('stage')}
        data={rungs.map(({ code, label }) => ({ value: code, label: words(label) }))}
        onChange={({ currentTarget }) => onChange({ ...value, stage: currentTarget.value })}
      />
      <NativeSelect
        label={t`Lead team`}
        description={t`The team responsible for it.`}
        value={value.leadTeamId}
        error={errorOf('leadTeamId')}
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => onChange({ ...value, leadTeamId: currentTarget.value })}
      />
      <StatementFields isFounding value={value.said} onChange={(said) => onChange({ ...value, said })} />
    </Stack>
  );
}
