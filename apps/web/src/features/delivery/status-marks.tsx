import { Mark, type MarkKind } from '@followthrough/ui/mark';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { UnprovenMark } from './unproven-mark.js';

export const StatusMarksCommitment = graphql(`
  fragment StatusMarks_commitment on Commitment {
    id
    datePassed
    overdue
    stale
    stalled
    disputed
    reversed
    isOverride
    scopeNarrowed
    inherited
    overriddenBy {
      id
      name
    }
  }
`);

export type WithStatusMarks = FragmentType<typeof StatusMarksCommitment>;

/**
 * What must always accompany a status, most urgent first: that auditors dispute it, that it was delivered before, or agreed
 * without evidence, that the date has passed, that it promises less than before or comes from an earlier government, and that there has been no
 * progress or no news.
 */
export function statusMarksOf(masked: WithStatusMarks): readonly MarkKind[] {
  const { disputed, reversed, isOverride, overdue, datePassed, scopeNarrowed, inherited, stalled, stale } =
    getFragmentData(StatusMarksCommitment, masked);
  const marks: readonly (MarkKind | false)[] = [
    disputed && 'disputed',
    reversed && 'reversed',
    isOverride && 'unproven',
    overdue && 'overdue',
    datePassed && 'datePassed',
    scopeNarrowed && 'narrowed',
    inherited && 'inherited',
    stalled && 'stalled',
    stale && 'stale',
  ];
  return marks.filter((mark) => mark !== false);
}

interface StatusMarkProps {
  readonly of: WithStatusMarks;
  readonly kind: MarkKind;
  readonly quiet?: boolean;
  readonly asIcon?: boolean;
  /** Instead of its label. */
  readonly says?: string | undefined;
}

export function StatusMark({ of, kind, quiet = true, asIcon = false, says }: StatusMarkProps) {
  const { overriddenBy } = getFragmentData(StatusMarksCommitment, of);
  if (kind === 'unproven') return <UnprovenMark by={overriddenBy} quiet={quiet} asIcon={asIcon} />;
  return <Mark kind={kind} quiet={quiet} asIcon={asIcon} {...(says && { says })} />;
}
