import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { fieldsOf } from '@followthrough/domain/kind-fields';
import { partyRoles } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import { useSinceFacts } from '../platform/facts/use-since-facts.js';
import type { SinceField } from '../platform/forms/changed-since.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { useChange } from '../platform/changes/use-change.js';
import { factsInput, type CommitmentDraft } from './facts/commitment-draft.js';
import { CommitmentFields } from './facts/commitment-fields.js';
import { StageField, stageOf } from './stage-field.js';

export const EditCommitment = graphql(`
  mutation EditCommitment($input: EditCommitmentInput!) {
    editCommitment(input: $input) {
      __typename
      ... on Commitment {
        ...CommitmentDraft_commitment
      }
      ...Refusal_problem
    }
  }
`);

interface EditDraft extends CommitmentDraft {
  /** Requested only if the kind changes. */
  readonly stage: string;
}

interface EditCommitmentFormProps {
  readonly id: string;
  /** The saved values, updated while the form is open. */
  readonly saved: CommitmentDraft;
  readonly version: number;
  readonly nameOfPerson: (id: string | null) => string;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/**
 * Edits the details of a commitment. If another person saved first, it shows their changes and keeps what was typed.
 */
export function EditCommitmentForm({ id, saved, version, nameOfPerson, onSaved, onCancel }: EditCommitmentFormProps) {
  const { t } = useLingui();
  const [edit] = useChange(EditCommitment, { whenStale: [{ __typename: 'Commitment', id }] });
  const begun: EditDraft = { ...saved, stage: '' };
  const form = useForm({
    draft: `edit ${id}`,
    saved: begun,
    version,
    send: ({ stage, ...facts }, based, before) =>
      edit({
        id,
        version: based,
        facts: factsInput(facts),
        stage: facts.kind === before.kind ? null : stageOf(facts, stage),
      }),
    onSent: onSaved,
  });
  const { values } = form;
  return (
    <Form form={form} place="page" width={640} action={t`Save`} since={useSince(nameOfPerson)} onClose={onCancel}>
      <CommitmentFields value={values} onChange={form.set} />
      {values.kind !== form.before.kind && <StageField draft={values} {...form.field('stage')} />}
    </Form>
  );
}

function useSince(nameOfPerson: (id: string | null) => string): readonly SinceField<EditDraft>[] {
  const { t } = useLingui();
  const words = useWords();
  const fieldWords = ({ kind, kindFields }: EditDraft) =>
    fieldsOf(kind).flatMap(({ name, label }) => (kindFields[name] ? [`${words(label)} ${kindFields[name]}`] : []));
  const since = useSinceFacts<typeof commitmentFacts, EditDraft>(commitmentFacts, {
    parties: {
      name: 'parties',
      words: ({ parties }) => parties.map(({ name, role }) => `${name} (${words(partyRoles[role].label)})`).join(', '),
    },
    kindFields: { name: 'kindFields', words: (draft) => fieldWords(draft).join(', ') },
    amount: { name: 'amount' },
    accountableId: { name: 'accountableId', words: ({ accountableId }) => nameOfPerson(accountableId) },
  });
  return [...since, { name: 'currency', label: t`Currency` }];
}
