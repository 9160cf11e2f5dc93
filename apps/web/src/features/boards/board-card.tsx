import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { memo, type KeyboardEvent, type ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { CommitmentMarks, marksOf } from '../register/commitment-marks.js';
import { EvidenceMark } from '../register/evidence-mark.js';
import { NextOwner } from '../register/next-owner.js';
import { PartyNames } from '../register/party-names.js';
import { ReportAge } from '../register/report-age.js';
import classes from './board-card.module.css';

export const BoardCardCommitment = graphql(`
  fragment BoardCard_commitment on Commitment {
    id
    reference
    title
    kind
    status
    stale
    archivedAt
    leadTeam {
      id
    }
    dueEdtf
    dueWords
    reportedOn
    evidenceCount
    bestGrade
    nextFollowUp {
      id
      assignee {
        id
        name
      }
      team {
        id
        name
      }
    }
    ...Marks_commitment
    ...PartyNames_commitment
  }
`);

interface BoardCardProps {
  readonly commitment: FragmentType<typeof BoardCardCommitment>;
  /** If the columns do not show it. */
  readonly showStatus: boolean;
  /** The card’s menu. */
  readonly actions?: ReactNode;
  /** The id of the keyboard help, for screen readers. */
  readonly describedBy?: string | undefined;
  /** Whether the card is a tab stop; arrow keys reach the others. */
  readonly isTabStop?: boolean;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
}

/**
 * A commitment on a board, in at most five lines: title, partner and due date, then flags, evidence, next owner and age
 * of the latest report. If the lower lines may wrap, the title has two lines instead of three.
 */
export const BoardCard = memo(function BoardCard({ commitment, showStatus, actions, ...link }: BoardCardProps) {
  const card = getFragmentData(BoardCardCommitment, commitment);
  const { reference, title, status, stale, reportedOn, dueEdtf, dueWords, evidenceCount, bestGrade } = card;
  const hasLongDate = dueEdtf?.includes('/') ?? false;
  const hasMore = showStatus || marksOf(card, !reportedOn).length > 1;
  return (
    <>
      <div className={classes.top} data-more={hasMore || hasLongDate || undefined}>
        <Link
          to={commitmentAddress(reference)}
          className={classes.title}
          title={`${reference} · ${title}`}
          draggable={false}
          preload={false}
          tabIndex={link.isTabStop === false ? -1 : 0}
          aria-describedby={link.describedBy}
          onKeyDown={link.onKeyDown}
          onFocus={link.onFocus}
          onBlur={link.onBlur}
        >
          <bdi>{title}</bdi>
        </Link>
        {actions}
      </div>
      <div className={classes.facts} data-long={hasLongDate || undefined}>
        <span className="ft-hidden">{reference}</span>
        <span className={classes.partners}>
          <PartyNames commitment={card} isOfPartners />
        </span>
        {dueEdtf && (
          <span className={classes.due}>
            <span className="ft-hidden">
              <Trans>due</Trans>{' '}
            </span>
            <UncertainDate edtf={dueEdtf} statedAs={dueWords} />
          </span>
        )}
      </div>
      <div className={classes.marks} data-more={hasMore || undefined}>
        {showStatus && <StatusBadge status={status} size="sm" quiet />}
        <CommitmentMarks commitment={card} saysStale={!reportedOn} isNarrow />
        <EvidenceMark count={evidenceCount} best={bestGrade ?? null} />
        <NextOwner next={card.nextFollowUp} />
        <ReportAge reportedOn={reportedOn} status={status} isStale={stale} />
      </div>
    </>
  );
});
