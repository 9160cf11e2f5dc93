import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import { CommitmentSheet } from '../commitments/commitment-sheet.js';
import type { BegunFinding } from './finding-draft.js';
import { RaiseFindingForm, type RaisedFinding } from './raise-finding-form.js';

const RaiseFindingSheetQuery = graphql(`
  query RaiseFindingSheet($id: UUID!) {
    commitment(id: $id) {
      id
      reference
      title
      ...RaiseFindingForm_commitment
    }
  }
`);

interface RaiseFindingSheetProps {
  readonly commitmentId: string;
  /** What the form begins with, if it is raised from something else. */
  readonly begin?: BegunFinding;
  /** The draft was sent; the form is closed then. */
  readonly onRaised?: (finding: RaisedFinding) => void;
  readonly onClose: () => void;
}

/** The form of a finding over any page. What was typed is kept for next time, unless it is cancelled. */
export function RaiseFindingSheet({ commitmentId, begin, onRaised, onClose }: RaiseFindingSheetProps) {
  const { t } = useLingui();
  return (
    <CommitmentSheet
      query={RaiseFindingSheetQuery}
      commitmentId={commitmentId}
      title={t`Raise finding`}
      opened
      onClose={onClose}
    >
      {(commitment) => (
        <RaiseFindingForm
          commitment={commitment}
          begin={begin}
          onRaised={(finding) => {
            onClose();
            onRaised?.(finding);
          }}
          onClose={onClose}
        />
      )}
    </CommitmentSheet>
  );
}
