import { useQuery } from '@apollo/client/react';
import { Dialog } from '@followthrough/ui/dialog';
import { FormSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import { QueryFailed } from '../platform/query-failed.js';
import { AssessForm } from './assess-form.js';

const AssessSheetQuery = graphql(`
  query AssessSheet($id: UUID!) {
    commitment(id: $id) {
      id
      reference
      title
      ...AssessForm_commitment
    }
  }
`);

interface AssessSheetProps {
  readonly commitmentId: string;
  readonly opened: boolean;
  /** Whether the page under it shows the commitment. */
  readonly reloads: boolean;
  /** Closed without an assessment; what was typed is kept for next time. */
  readonly onClose: () => void;
  readonly onAssessed: () => void;
}

/** The form of an assessment over any page. */
export function AssessSheet({ opened, onClose, ...props }: AssessSheetProps) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Assess report`} size="xl">
      {opened && <Sheet {...props} onClose={onClose} />}
    </Dialog>
  );
}

function Sheet({ commitmentId, reloads, onClose, onAssessed }: Omit<AssessSheetProps, 'opened'>) {
  const { data, error, loading, refetch } = useQuery(AssessSheetQuery, {
    variables: { id: commitmentId },
    // An assessment names the version and the report that its author saw, so the form starts with current data.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  if (!data && loading) return <FormSkeleton fields={4} />;
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  if (!data.commitment) {
    return (
      <Text>
        <Trans>This commitment does not exist, or you may not see it.</Trans>
      </Text>
    );
  }
  const { reference, title } = data.commitment;
  return (
    <>
      <Text fw={600} mb="md">
        {reference} · <bdi>{title}</bdi>
      </Text>
      <AssessForm commitment={data.commitment} reloads={reloads} onAssessed={onAssessed} onClose={onClose} />
    </>
  );
}
