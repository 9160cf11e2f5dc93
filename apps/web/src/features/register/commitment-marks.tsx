import { Mark, type MarkKind } from '@followthrough/ui/mark';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { markOfResponsibility } from '../commitments/parties/responsibility-mark.js';
import { UnprovenMark } from '../delivery/unproven-mark.js';
import classes from './commitment-facts.module.css';

export const MarksOfCommitment = graphql(`
  fragment Marks_commitment on Commitment {
    id
    datePassed
    overdue
    stale
    stalled
    disputed
    reversed
    isOverride
    overriddenBy {
      id
      name
    }
    responsibility
    archivedAt
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
  const { datePassed, overdue, stale, stalled, disputed, reversed, isOverride, responsibility, archivedAt } = marked;
  const marks: readonly (MarkKind | false)[] = [
    disputed && 'disputed',
    reversed && 'reversed',
    isOverride && 'unproven',
    overdue && 'overdue',
    datePassed && 'datePassed',
    stalled && 'stalled',
    saysStale && stale && 'stale',
    markOfResponsibility(responsibility),
    Boolean(archivedAt) && 'archived',
  ];
  return marks.filter((mark) => mark !== false);
}

/** The flags with labels, if there are any. */
export function CommitmentMarks({ commitment, saysStale, isNarrow = false }: CommitmentMarksProps) {
  const marks = marksOf(commitment, saysStale);
  const { overriddenBy } = getFragmentData(MarksOfCommitment, commitment);
  if (marks.length === 0) return null;
  return (
    <span className={classes.marks}>
      {marks.map((kind, at) => (
        <MarkOf key={kind} kind={kind} by={overriddenBy} asIcon={isNarrow && at > 0} />
      ))}
    </span>
  );
}

interface MarkOfProps {
  readonly kind: MarkKind;
  readonly by: { readonly name: string } | null | undefined;
  readonly asIcon: boolean;
}

function MarkOf({ kind, by, asIcon }: MarkOfProps) {
  return kind === 'unproven' ? <UnprovenMark by={by} asIcon={asIcon} /> : <Mark kind={kind} quiet asIcon={asIcon} />;
}
