import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { FactFields } from '../../platform/facts/fact-fields.js';
import { useFormErrors } from '../../platform/forms/form-errors.js';
import { PartyFields } from '../parties/party-fields.js';
import { AccountableField } from '../responsibility/person-fields.js';
import type { CommitmentDraft } from './commitment-draft.js';
import { KindFieldsInputs } from './kind-fields-inputs.js';
import { PolicyAreasField } from './policy-areas-field.js';

interface CommitmentFieldsProps {
  readonly value: CommitmentDraft;
  readonly onChange: (value: CommitmentDraft) => void;
}

/** The fields of a commitment, for all forms. */
export function CommitmentFields({ value, onChange }: CommitmentFieldsProps) {
  const errorOf = useFormErrors();
  const set = (changes: Partial<CommitmentDraft>) => onChange({ ...value, ...changes });
  const field = <N extends keyof CommitmentDraft>(name: N) => ({
    value: value[name],
    error: errorOf(name),
    onChange: (next: CommitmentDraft[N]) => set({ [name]: next }),
  });
  return (
    <FactFields
      table={commitmentFacts}
      values={value}
      set={set}
      own={{
        parties: <PartyFields {...field('parties')} />,
        kindFields: <KindFieldsInputs value={value} onChange={onChange} />,
        // Shown with the fields of a kind that has an amount.
        amount: null,
        amountWords: null,
        accountableId: <AccountableField {...field('accountableId')} />,
        policyAreas: <PolicyAreasField {...field('policyAreas')} />,
      }}
    />
  );
}
