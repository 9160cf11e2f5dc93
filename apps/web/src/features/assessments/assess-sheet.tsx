import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import { CommitmentSheet } from '../commitments/commitment-sheet.js';
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

/** The form of an assessment over any page. It names the version and the report that its author saw. */
export function AssessSheet({ commitmentId, opened, reloads, onClose, onAssessed }: AssessSheetProps) {
  const { t } = useLingui();
  return (
    <CommitmentSheet
      query={AssessSheetQuery}
      commitmentId={commitmentId}
      title={t`Assess report`}
      opened={opened}
      onClose={onClose}
    >
      {(commitment) => (
        <AssessForm commitment={commitment} reloads={reloads} onAssessed={onAssessed} onClose={onClose} />
      )}
    </CommitmentSheet>
  );
}
