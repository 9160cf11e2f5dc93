import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { Form } from '../../platform/forms/form.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useChange } from '../../platform/changes/use-change.js';
import { useOpened } from '../../platform/use-opened.js';
import { EditCommitment } from '../edit-commitment-form.js';
import { AccountableField } from '../responsibility/person-fields.js';
import { draftOfCommitment, factsInput, type CommitmentDraft } from './commitment-draft.js';
import { PolicyAreasField } from './policy-areas-field.js';

export const FactEditorCommitment = graphql(`
  fragment FactEditor_commitment on Commitment {
    id
    version
    accountable {
      id
      name
    }
    ...CommitmentDraft_commitment
  }
`);

/** The facts that are edited in place. All others are edited in the form for the whole commitment. */
export type EditedInPlace = 'title' | 'policyAreas' | 'accountableId';

interface FactEditorProps {
  readonly commitment: FragmentType<typeof FactEditorCommitment>;
  readonly name: EditedInPlace;
  readonly mayEdit: boolean;
  /** The fact as displayed. */
  readonly children: ReactNode;
}

/** A fact that can be edited in place. */
export function FactEditor({ commitment, name, mayEdit, children }: FactEditorProps) {
  const { t } = useLingui();
  const fact = useWords()(commitmentFacts[name].label).toLocaleLowerCase();
  const { opened, open, close, opener } = useOpened();
  if (opened) return <FactForm commitment={commitment} name={name} onClose={close} />;
  return (
    <>
      {children}{' '}
      {mayEdit && (
        <ActionIcon
          ref={opener}
          className="ft-no-print"
          variant="subtle"
          size={24}
          aria-label={t`Edit ${fact}`}
          onClick={open}
        >
          <IconPencil size={14} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}

interface FactFormProps {
  readonly commitment: FragmentType<typeof FactEditorCommitment>;
  readonly name: EditedInPlace;
  readonly onClose: () => void;
}

/** Edits a single fact. It does not overwrite other people’s changes to other facts. */
function FactForm({ commitment: masked, name, onClose }: FactFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const commitment = getFragmentData(FactEditorCommitment, masked);
  const { id, version, accountable } = commitment;
  const saved = draftOfCommitment(commitment);
  const label = useWords()(commitmentFacts[name].label);
  const [edit] = useChange(EditCommitment, { whenStale: [{ __typename: 'Commitment', id }] });
  const words: Readonly<Record<EditedInPlace, (draft: CommitmentDraft) => string>> = {
    title: ({ title }) => title,
    policyAreas: ({ policyAreas }) => policyAreas.join(', '),
    accountableId: ({ accountableId }) => (accountableId === accountable?.id ? (accountable?.name ?? '') : ''),
  };
  const form = useForm<CommitmentDraft, unknown>({
    draft: `edit ${id} ${name}`,
    saved,
    version,
    send: (draft, based, before) =>
      edit({ id, version: based, facts: factsInput({ ...before, [name]: draft[name] }), stage: null }),
    onSent: () => {
      announce(t`Saved`);
      onClose();
    },
  });
  return (
    <Form
      form={form}
      place="in place"
      width={480}
      label={t`Edit`}
      action={t`Save`}
      since={[{ name, label, words: words[name] }]}
      onClose={onClose}
    >
      {name === 'title' && <TextInput {...form.input(name)} label={label} required />}
      {name === 'policyAreas' && <PolicyAreasField {...form.field(name)} />}
      {name === 'accountableId' && <AccountableField {...form.field(name)} />}
    </Form>
  );
}
