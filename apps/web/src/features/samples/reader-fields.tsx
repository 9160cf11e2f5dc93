import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Group, Select } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import type { FormState } from '../platform/forms/use-form.js';
import type { DrawDraft } from './draw-draft.js';

export const Auditors = graphql(`
  query Auditors {
    auditors {
      id
      name
    }
  }
`);

/** Whether two auditors read a sample, and who. */
export function ReaderFields({ form }: { readonly form: FormState<DrawDraft> }) {
  const { t } = useLingui();
  const { isReadTwice, firstReader, secondReader } = form.values;
  const { data } = useQuery(Auditors, { skip: !isReadTwice });
  const choices = data?.auditors.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const error = form.error('readerIds');
  return (
    <>
      <Checkbox
        label={t`Two readers who do not see each other’s results`}
        description={t`Both test every commitment. Once both have finished, the sample shows how far they agree, and what they differ on is adjudicated.`}
        checked={isReadTwice}
        onChange={({ currentTarget }) => form.set({ isReadTwice: currentTarget.checked })}
      />
      {isReadTwice && (
        <Group align="flex-start" gap="md">
          <Select
            name="readerIds"
            label={t`First reader`}
            required
            searchable
            data={choices}
            value={firstReader || null}
            error={error}
            onChange={(next) => form.set({ firstReader: next ?? '' })}
          />
          <Select
            label={t`Second reader`}
            required
            searchable
            data={choices}
            value={secondReader || null}
            onChange={(next) => form.set({ secondReader: next ?? '' })}
          />
        </Group>
      )}
    </>
  );
}
