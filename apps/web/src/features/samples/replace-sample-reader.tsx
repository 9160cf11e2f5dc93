import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Select, Text, Textarea } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import { useChange } from '../platform/changes/use-change.js';
import { FormDialog } from '../platform/forms/form-dialog.js';
import { useForm } from '../platform/forms/use-form.js';
import { Auditors } from './reader-fields.js';

const ReplaceSampleReader = graphql(`
  mutation ReplaceSampleReader($input: ReplaceSampleReaderInput!) {
    replaceSampleReader(input: $input) {
      __typename
      ... on Sample {
        id
        ...SampleReaders_sample
      }
      ...Refusal_problem
    }
  }
`);

interface ReplaceSampleReaderDialogProps {
  readonly sampleId: string;
  readonly reader: { readonly id: string; readonly person: { readonly name: string } };
  /** People who are or were readers. */
  readonly hasRead: readonly string[];
  readonly onClose: () => void;
}

/** Names another auditor in the place of a reader of a sample who has not finished. */
export function ReplaceSampleReaderDialog({ sampleId, reader, hasRead, onClose }: ReplaceSampleReaderDialogProps) {
  const { t } = useLingui();
  const { data } = useQuery(Auditors);
  const [replace] = useChange(ReplaceSampleReader, {
    refreshes: ['samples', 'samplesWaiting', { __typename: 'Sample', id: sampleId }],
  });
  const form = useForm({
    draft: `replace reader ${reader.id}`,
    saved: { personId: '', reason: '' },
    check: ({ personId }) => (personId ? null : { field: 'personId', message: t`Choose a reader.` }),
    send: ({ personId, reason }) => replace({ readerId: reader.id, personId, reason }),
    onSent: onClose,
  });
  const { name } = reader.person;
  const auditors = data?.auditors.filter(({ id }) => !hasRead.includes(id)) ?? [];
  return (
    <FormDialog form={form} title={t`Replace ${name}`} action={t`Replace reader`} size="md" onClose={onClose}>
      <Text size="sm">
        <Trans>
          The new reader starts from the beginning and does not see the results so far. Those stay in the record and do
          not count.
        </Trans>
      </Text>
      <Select
        name="personId"
        label={t`New reader`}
        required
        searchable
        data={auditors.map(({ id, name: label }) => ({ value: id, label }))}
        value={form.values.personId || null}
        error={form.error('personId')}
        onChange={(next) => form.set({ personId: next ?? '' })}
      />
      <Textarea {...form.input('reason')} label={t`Reason`} required autosize minRows={2} />
    </FormDialog>
  );
}
