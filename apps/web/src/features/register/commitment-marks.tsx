import type { MarkKind } from '@followthrough/ui/mark';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { markOfResponsibility } from '../commitments/parties/responsibility-mark.js';
import { StatusMark, statusMarksOf } from '../delivery/status-marks.js';
import classes from './commitment-facts.module.css';

export const MarksOfCommitment = graphql(`
  fragment Marks_commitment on Commitment {
    id
    responsibility
    archivedAt
    ...StatusMarks_commitment
  }
`);

interface CommitmentMarksProps {
  readonly commitment: FragmentType<typeof MarksOfCommitment>;
  /** False where the age of the latest report is shown beside them. */
  readonly saysStale?: boolean;
  /** On one line of a narrow card: the first with its label, the others as icons. */
  readonly isNarrow?: boolean;
}

/** The flags of a commitment, most urgent first. */
export function marksOf(masked: FragmentType<typeof MarksOfCommitment>, saysStale = true): readonly MarkKind[] {
  const marked = getFragmentData(MarksOfCommitment, masked);
  const marks: readonly (MarkKind | false)[] = [
    ...statusMarksOf(marked).filter((kind) => saysStale || kind !== 'stale'),
    markOfResponsibility(marked.responsibility),
    Boolean(marked.archivedAt) && 'archived',
  ];
  return marks.filter((mark) => mark !== false);
}

/** The flags with labels, if there are any. */
export function CommitmentMarks({ commitment, saysStale, isNarrow = false }: CommitmentMarksProps) {
  const marks = marksOf(commitment, saysStale);
  const of = getFragmentData(MarksOfCommitment, commitment);
  if (marks.length === 0) return null;
  return (
    <span className={classes.marks}>
      {marks.map((kind, at) => (
        <StatusMark key={kind} of={of} kind={kind} asIcon={isNarrow && at > 0} />
      ))}
    </span>
  );
}
