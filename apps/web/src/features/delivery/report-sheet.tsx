import { useQuery } from '@apollo/client/react';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import { Dialog } from '@followthrough/ui/dialog';
import { FormSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import { QueryFailed } from '../platform/query-failed.js';
import { ReportStatusForm } from './report-status-form.js';

const ReportSheetQuery = graphql(`
  query ReportSheet($id: UUID!) {
    commitment(id: $id) {
      id
      reference
      title
      ...ReportStatusForm_commitment
    }
  }
`);

interface ReportSheetProps {
  readonly commitmentId: string;
  /** The status that the card was moved to; it can still be changed. */
  readonly status?: DeliveryStatus;
  readonly opened: boolean;
  /** Closed without a report: the card moves back. What was typed is kept for next time. */
  readonly onClose: () => void;
  readonly onReported: () => void;
}

/** The report required for moving a card to another status, over the board. */
export function ReportSheet({ opened, onClose, ...props }: ReportSheetProps) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Report status`} size="xl">
      {opened && <Sheet {...props} onClose={onClose} />}
    </Dialog>
  );
}

function Sheet({ commitmentId, status, onClose, onReported }: Omit<ReportSheetProps, 'opened'>) {
  const { data, error, loading, refetch } = useQuery(ReportSheetQuery, {
    variables: { id: commitmentId },
    // A report names the latest one its author saw, so the form starts with the server’s current data.
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
      <ReportStatusForm
        commitment={data.commitment}
        place="dialog"
        status={status}
        onReported={onReported}
        onClose={onClose}
      />
    </>
  );
}
