import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import type { Finding_FindingFragment } from '../../generated/graphql.js';
import { CommitmentSheet } from '../commitments/commitment-sheet.js';
import { AnswerFindingForm } from './answer-finding-form.js';

const AnswerFindingSheetQuery = graphql(`
  query AnswerFindingSheet($id: UUID!) {
    commitment(id: $id) {
      id
      reference
      title
      ...AnswerForm_commitment
    }
  }
`);

interface AnswerFindingSheetProps {
  readonly finding: Finding_FindingFragment;
  readonly onClose: () => void;
}

/** The form of an answer, with the members that the lead team has now. */
export function AnswerFindingSheet({ finding, onClose }: AnswerFindingSheetProps) {
  const { t } = useLingui();
  return (
    <CommitmentSheet
      query={AnswerFindingSheetQuery}
      commitmentId={finding.commitment.id}
      title={t`Answer finding`}
      opened
      onClose={onClose}
    >
      {(commitment) => <AnswerFindingForm finding={finding} commitment={commitment} onClose={onClose} />}
    </CommitmentSheet>
  );
}
