import { fieldsOf } from '@followthrough/domain/kind-fields';
import { kinds } from '@followthrough/domain/kinds';
import { limits } from '@followthrough/domain/limits';
import { codeList, isCode } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack, TextInput } from '@mantine/core';
import type { CommitmentFactsInput } from '../../generated/graphql.js';
import { useFormErrors } from '../platform/forms/form-errors.js';
import { AccountableField } from './responsibility/person-fields.js';
import { factsOf, type CommitmentDraft } from './commitment-draft.js';
import { KindFieldsInputs } from './kind-fields-inputs.js';
import { MarkingFields } from './responsibility/marking-fields.js';
import { PartyFields } from './parties/party-fields.js';
import { PolicyAreasField } from './policy-areas-field.js';

interface CommitmentFieldsProps {
  readonly value: CommitmentDraft;
  readonly onChange: (value: CommitmentDraft) => void;
}

/** The draft as mutations take it. */
export function commitmentFacts(draft: CommitmentDraft): CommitmentFactsInput {
  return factsOf(draft, fieldsOf(draft.kind));
}

/** What is known of a commitment, for every form that enters or edits one. */
export function CommitmentFields({ value, onChange }: CommitmentFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  const errorOf = useFormErrors();
  const set = (changes: Partial<CommitmentDraft>) => onChange({ ...value, ...changes });
  return (
    <Stack>
      <TextInput
        name="title"
        label={t`Title`}
        description={t`What is undertaken, in a line, in your words.`}
        required
        maxLength={limits.title}
        value={value.title}
        error={errorOf('title')}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
      />
      <NativeSelect
        label={t`Kind`}
        description={words(kinds[value.kind].definition)}
        value={value.kind}
        data={codeList(kinds).map((kind) => ({ value: kind, label: words(kinds[kind].label) }))}
        onChange={({ currentTarget }) => isCode(kinds, currentTarget.value) && set({ kind: currentTarget.value })}
      />
      <PartyFields value={value.parties} error={errorOf('parties')} onChange={(parties) => set({ parties })} />
      <KindFieldsInputs value={value} onChange={onChange} />
      <AccountableField
        value={value.accountableId}
        error={errorOf('accountableId')}
        onChange={(accountableId) => set({ accountableId })}
      />
      <PolicyAreasField
        value={value.policyAreas}
        error={errorOf('policyAreas')}
        onChange={(policyAreas) => set({ policyAreas })}
      />
      <MarkingFields value={value} onChange={onChange} />
    </Stack>
  );
}
