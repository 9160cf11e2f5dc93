import { applicableRungs } from '@followthrough/domain/stages';
import { grades, isBestGrade } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import type { ChangeStageForm_CommitmentFragment, Stage } from '../../generated/graphql.js';
import { ladderFacts } from './ladder-facts.js';

interface StageFieldProps {
  readonly commitment: ChangeStageForm_CommitmentFragment;
  readonly value: Stage | '';
  readonly error: string | null;
  readonly onChange: (stage: Stage) => void;
}

/** Chooses a stage; below the field are its definition and the evidence it needs. */
export function StageField({ commitment, value, error, onChange }: StageFieldProps) {
  const { t } = useLingui();
  const words = useWords();
  const rungs = applicableRungs(ladderFacts(commitment));
  const chosen = rungs.find(({ code }) => code === value);
  const grade = chosen && words(grades[chosen.grade].label);
  const needed =
    chosen &&
    (isBestGrade(chosen.grade)
      ? t`Needs evidence of grade ${chosen.grade}: ${grade}.`
      : t`Needs evidence of grade ${chosen.grade} or better: ${grade}.`);
  return (
    <NativeSelect
      name="stage"
      label={t`Stage`}
      description={chosen ? `${words(chosen.definition)} ${needed}` : t`Stage reached`}
      required
      value={value}
      error={error}
      data={[
        { value: '', label: t`Choose a stage` },
        ...rungs.map(({ code, label }) => ({ value: code, label: words(label) })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value as Stage)}
    />
  );
}

interface PartyFieldProps {
  readonly commitment: ChangeStageForm_CommitmentFragment;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (partyId: string) => void;
}

/** If several parties undertake or deliver it, or are partners, their stages can differ. */
export function PartyField({ commitment: { parties }, value, error, onChange }: PartyFieldProps) {
  const { t } = useLingui();
  const acting = parties.filter(({ role }) => role === 'UNDERTAKES' || role === 'DELIVERS' || role === 'PARTNER');
  if (acting.length < 2) return null;
  const named = acting.map(({ id, organisation, words }) => ({
    value: id,
    label: organisation?.name ?? words ?? '',
  }));
  return (
    <NativeSelect
      name="partyId"
      label={t`Who reached it`}
      value={value}
      error={error}
      data={[{ value: '', label: t`All parties` }, ...named]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
