import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { factsIn, isAsked, isNeeded } from '@followthrough/domain/facts';
import { Stack } from '@mantine/core';
import { FactInput } from '../../platform/facts/fact-input.js';
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

/** What is known of a commitment, for every form that enters or edits one, in the order of its facts. */
export function CommitmentFields({ value, onChange }: CommitmentFieldsProps) {
  const asked = factsIn(commitmentFacts).filter(([, fact]) => isAsked(fact, value));
  return (
    <Stack>
      {asked.map(([name]) => (
        <CommitmentField key={name} name={name} value={value} onChange={onChange} />
      ))}
    </Stack>
  );
}

function CommitmentField({
  name,
  value,
  onChange,
}: CommitmentFieldsProps & { readonly name: keyof typeof commitmentFacts }) {
  const errorOf = useFormErrors();
  const set = (changes: Partial<CommitmentDraft>) => onChange({ ...value, ...changes });
  switch (name) {
    case 'parties':
      return <PartyFields value={value.parties} error={errorOf(name)} onChange={(parties) => set({ parties })} />;
    case 'kindFields':
      return <KindFieldsInputs value={value} onChange={onChange} />;
    case 'amount':
    case 'amountWords':
      // Asked for with the fields of the kind that has a sum.
      return null;
    case 'accountableId':
      return <AccountableField value={value[name]} error={errorOf(name)} onChange={(id) => set({ [name]: id })} />;
    case 'policyAreas':
      return (
        <PolicyAreasField value={value[name]} error={errorOf(name)} onChange={(areas) => set({ [name]: areas })} />
      );
    default: {
      const fact = commitmentFacts[name];
      return (
        <FactInput
          name={name}
          fact={fact}
          value={value[name]}
          isNeeded={isNeeded(fact, value)}
          onChange={(next) => set({ [name]: next })}
        />
      );
    }
  }
}
