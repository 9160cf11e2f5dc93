import { kinds } from '@followthrough/domain/kinds';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Plural, Trans } from '@lingui/react/macro';
import { IconCalendar, IconChecklist, IconPaperclip, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo, type KeyboardEvent, type ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { BoardCard_CommitmentFragment } from '../../generated/graphql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { CommitmentMarks } from '../register/commitment-marks.js';
import { EvidenceWords } from '../register/evidence-words.js';
import { PartyNames } from '../register/party-names.js';
import classes from './board-card.module.css';

export const BoardCardCommitment = graphql(`
  fragment BoardCard_commitment on Commitment {
    id
    reference
    title
    kind
    status
    archivedAt
    leadTeam {
      id
    }
    dueEdtf
    dueWords
    evidenceCount
    bestGrade
    openFollowUps
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
  /** Where the columns do not say it. */
  readonly showStatus: boolean;
  /** The ways to move it, for those who may. */
  readonly actions?: ReactNode;
  /** Says to those who hear the card what its keys do. */
  readonly describedBy?: string | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
}

/** A commitment on a board: what it is, whom it is about, until when, what shows it, who does what next. */
export const BoardCard = memo(function BoardCard({ commitment, showStatus, actions, ...link }: BoardCardProps) {
  const words = useWords();
  const card = getFragmentData(BoardCardCommitment, commitment);
  const { reference, title, kind, status, dueEdtf, dueWords, evidenceCount, bestGrade } = card;
  return (
    <>
      <div className={classes.top}>
        <span className={classes.what}>
          <span className="ft-numbers">{reference}</span> · {words(kinds[kind].label)}
        </span>
        {actions}
      </div>
      <Link
        to={commitmentAddress(reference)}
        className={classes.title}
        title={title}
        draggable={false}
        preload={false}
        aria-describedby={link.describedBy}
        onKeyDown={link.onKeyDown}
        onBlur={link.onBlur}
      >
        <bdi>{title}</bdi>
      </Link>
      {showStatus && <StatusBadge status={status} quiet />}
      <div className={classes.facts}>
        <Fact picture={<IconUsers size={13} aria-hidden />}>
          <PartyNames commitment={card} most={3} />
        </Fact>
        {dueEdtf && (
          <Fact picture={<IconCalendar size={13} aria-hidden />}>
            <span className="ft-hidden">
              <Trans>due</Trans>{' '}
            </span>
            <UncertainDate edtf={dueEdtf} statedAs={dueWords} />
          </Fact>
        )}
        <Fact picture={<IconPaperclip size={13} aria-hidden />}>
          <EvidenceWords count={evidenceCount} best={bestGrade ?? null} />
        </Fact>
        <NextStep card={card} />
      </div>
      <CommitmentMarks commitment={card} />
    </>
  );
});

function Fact({ picture, children }: { readonly picture: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={classes.fact}>
      {picture}
      <span>{children}</span>
    </span>
  );
}

function NextStep({ card }: { readonly card: BoardCard_CommitmentFragment }) {
  const { openFollowUps, nextFollowUp } = card;
  if (openFollowUps === 0) return null;
  const next = nextFollowUp?.assignee?.name ?? nextFollowUp?.team?.name;
  return (
    <Fact picture={<IconChecklist size={13} aria-hidden />}>
      <Plural value={openFollowUps} one="# follow-up" other="# follow-ups" />
      {next && (
        <>
          , <bdi>{next}</bdi>
        </>
      )}
    </Fact>
  );
}
