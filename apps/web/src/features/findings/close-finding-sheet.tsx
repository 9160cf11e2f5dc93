import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import type { Finding_FindingFragment } from '../../generated/graphql.js';
import { CommitmentSheet } from '../commitments/commitment-sheet.js';
import { CloseFindingForm } from './close-finding-form.js';

const CloseFindingSheetQuery = graphql(`
  query CloseFindingSheet($id: UUID!) {
    commitment(id: $id) {
      id
      reference
      title
      ...CloseForm_commitment
    }
  }
`);

interface CloseFindingSheetProps {
  readonly finding: Finding_FindingFragment;
  readonly onClose: () => void;
}

/** The form of a check, with the evidence and passages that the commitment has now. */
export function CloseFindingSheet({ finding, onClose }: CloseFindingSheetProps) {
  const { t } = useLingui();
  return (
    <CommitmentSheet
      query={CloseFindingSheetQuery}
      commitmentId={finding.commitment.id}
      title={t`Close finding`}
      opened
      onClose={onClose}
    >
      {(commitment) => <CloseFindingForm finding={finding} commitment={commitment} onClose={onClose} />}
    </CommitmentSheet>
  );
}
