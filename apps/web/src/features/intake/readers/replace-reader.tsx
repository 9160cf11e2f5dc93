import { useLingui, Trans } from '@lingui/react/macro';
import { Select, Text, Textarea } from '@mantine/core';
import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useTeamReaders } from './team-readers.js';

const ReplaceSourceReader = graphql(`
  mutation ReplaceSourceReader($input: ReplaceSourceReaderInput!) {
    replaceSourceReader(input: $input) {
      __typename
      ... on SourceReading {
        id
        ...Reading_facts
      }
      ...Refusal_problem
    }
  }
`);

interface ReplaceReaderDialogProps {
  readonly sourceId: string;
  readonly teamId: string;
  readonly reader: { readonly id: string; readonly person: { readonly name: string } };
  /** People who are or were readers. */
  readonly hasRead: readonly string[];
  readonly onClose: () => void;
}

/** Names another person in the place of a reader who has not finished. */
export function ReplaceReaderDialog({ sourceId, teamId, reader, hasRead, onClose }: ReplaceReaderDialogProps) {
  const { t } = useLingui();
  const [replace] = useChange(ReplaceSourceReader, {
    refreshes: [{ __typename: 'Source', id: sourceId }, 'readingsWaiting'],
  });
  const readers = useTeamReaders(teamId).filter(({ value }) => !hasRead.includes(value));
  const form = useForm({
    draft: `replace reader ${reader.id}`,
    saved: { personId: '', reason: '' },
    check: ({ personId }) => (personId ? null : { field: 'personId', message: t`Choose a reader.` }),
    send: ({ personId, reason }) => replace({ readerId: reader.id, personId, reason }),
    onSent: onClose,
  });
  const { name } = reader.person;
  return (
    <FormDialog form={form} title={t`Replace ${name}`} action={t`Replace reader`} size="md" onClose={onClose}>
      <Text size="sm">
        <Trans>
          The new reader starts from the beginning and does not see the answers so far. Those stay in the record and do
          not count.
        </Trans>
      </Text>
      <Select
        name="personId"
        label={t`New reader`}
        required
        searchable
        data={readers}
        value={form.values.personId || null}
        error={form.error('personId')}
        onChange={(next) => form.set({ personId: next ?? '' })}
      />
      <Textarea {...form.input('reason')} label={t`Reason`} required autosize minRows={2} />
    </FormDialog>
  );
}
