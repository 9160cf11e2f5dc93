import { useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useChange } from '../../platform/changes/use-change.js';
import type { ChosenPerson } from '../../people/person-search.js';
import { ReadersField } from './readers-field.js';

export const ReadersDialogFacts = graphql(`
  fragment ReadersDialog_commitment on Commitment {
    id
    version
    namedReaders {
      id
      name
    }
  }
`);

const SetReaders = graphql(`
  mutation SetReaders($input: SetReadersInput!) {
    setReaders(input: $input) {
      __typename
      ... on Commitment {
        id
        version
      }
      ...Refusal_problem
    }
  }
`);

interface ReadersDialogProps {
  readonly commitment: FragmentType<typeof ReadersDialogFacts>;
  readonly onClose: () => void;
}

interface ReadersDraft {
  readonly readers: readonly ChosenPerson[];
}

const namesOf = ({ readers }: ReadersDraft) => readers.map(({ name }) => name).join(', ');

/** Sets the people who may read a commitment in addition to its teams. */
export function ReadersDialog({ commitment: masked, onClose }: ReadersDialogProps) {
  const { t } = useLingui();
  const { id, version, namedReaders } = getFragmentData(ReadersDialogFacts, masked);
  const [setReaders] = useChange(SetReaders, { refreshes: [{ __typename: 'Commitment', id }] });
  const saved: ReadersDraft = { readers: namedReaders };
  const form = useForm({
    draft: `readers ${id}`,
    saved,
    version,
    send: ({ readers }, based) => setReaders({ id, version: based, readerIds: readers.map((person) => person.id) }),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t`Named readers`}
      action={t`Save readers`}
      since={[{ name: 'readers', label: t`Named readers`, words: namesOf }]}
      onClose={onClose}
    >
      <ReadersField value={form.values.readers} onChange={(readers) => form.set({ readers })} />
    </FormDialog>
  );
}
