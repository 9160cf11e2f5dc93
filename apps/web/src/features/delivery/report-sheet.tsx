import type { DeliveryStatus } from '@followthrough/domain/statuses';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import { CommitmentSheet } from '../commitments/commitment-sheet.js';
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

/** The report required for moving a card to another status, over the board. It names the latest one its author saw. */
export function ReportSheet({ commitmentId, status, opened, onClose, onReported }: ReportSheetProps) {
  const { t } = useLingui();
  return (
    <CommitmentSheet
      query={ReportSheetQuery}
      commitmentId={commitmentId}
      title={t`Report status`}
      opened={opened}
      onClose={onClose}
    >
      {(commitment) => (
        <ReportStatusForm
          commitment={commitment}
          place="dialog"
          status={status}
          onReported={onReported}
          onClose={onClose}
        />
      )}
    </CommitmentSheet>
  );
}
