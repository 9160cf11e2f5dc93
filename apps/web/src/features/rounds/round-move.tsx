import { stageLabel } from '@followthrough/domain/stages';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { RoundMove_MoveFragment } from '../../generated/graphql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { GradeBadge } from '../evidence/grade-badge.js';
import { FindingQuote } from '../findings/finding-passage.js';
import rows from '../platform/rows/rows.module.css';
import { usePartWords } from './part-words.js';
import classes from './rounds.module.css';

export const RoundMoveFacts = graphql(`
  fragment RoundMove_move on RoundMove {
    id
    commitment {
      id
      reference
      title
    }
    before {
      id
      kind
      status
      stage
      dueEdtf
      team {
        id
        name
      }
    }
    after {
      id
      kind
      status
      stage
      dueEdtf
      team {
        id
        name
      }
      judgement {
        id
        rationale
        effectiveOn
        recordedBy {
          id
          name
        }
      }
    }
    dueMove {
      id
      reason
      at
      by {
        id
        name
      }
      statement {
        id
        passage {
          id
          ...FindingPassage_passage
        }
      }
    }
    stageChange {
      id
      effectiveEdtf
      reason
      recordedAt
      recordedBy {
        id
        name
      }
      supports {
        id
        grade
        evidence {
          id
          title
        }
      }
    }
  }
`);

/** What moved between two rounds, and what is recorded about why. */
export function RoundMove({ move: masked }: { readonly move: FragmentType<typeof RoundMoveFacts> }) {
  const move = getFragmentData(RoundMoveFacts, masked);
  const { commitment } = move;
  return (
    <li className={rows.row}>
      <div className={rows.who}>
        <Anchor component={Link} to={commitmentAddress(commitment.reference)} fw={550} c="inherit">
          <bdi>{commitment.title}</bdi>
        </Anchor>{' '}
        <Text span size="sm" c="dimmed">
          {commitment.reference}
        </Text>
        <Changes move={move} />
      </div>
    </li>
  );
}

interface MoveProps {
  readonly move: RoundMove_MoveFragment;
}

/** One line for each part that moved, with its reason. */
function Changes({ move }: MoveProps) {
  const words = useWords();
  const { t } = useLingui();
  const say = usePartWords();
  const { before, after } = move;
  if (!before) return <Change what={t`New in the later round`} />;
  if (!after) return <Change what={t`Not in the later round`} />;
  const status = (value: keyof typeof deliveryStatuses) => words(deliveryStatuses[value].label);
  return (
    <>
      {before.status !== after.status && (
        <Change what={t`Status: ${status(before.status)} → ${status(after.status)}`}>
          <ReportedWhy move={move} />
        </Change>
      )}
      {before.stage !== after.stage && (
        <Change
          what={t`Stage: ${words(stageLabel(before.kind, before.stage))} → ${words(stageLabel(after.kind, after.stage))}`}
        >
          <StageWhy move={move} />
        </Change>
      )}
      {before.dueEdtf !== after.dueEdtf && (
        <Change
          what={t`Due date: ${say('DUE', before.dueEdtf, before.kind)} → ${say('DUE', after.dueEdtf, after.kind)}`}
        >
          <DueWhy move={move} />
        </Change>
      )}
      {before.team.id !== after.team.id && <Change what={t`Lead team: ${before.team.name} → ${after.team.name}`} />}
    </>
  );
}

function Change({ what, children }: { readonly what: string; readonly children?: ReactNode }) {
  return (
    <>
      <Text size="sm">{what}</Text>
      {children && <div className={classes.why}>{children}</div>}
    </>
  );
}

function ReportedWhy({ move: { after } }: MoveProps) {
  const report = after?.judgement;
  if (!report) return null;
  return (
    <Text size="sm" c="dimmed" dir="auto" lineClamp={3}>
      <bdi>{report.recordedBy?.name ?? <Trans>Followthrough</Trans>}</bdi>: {report.rationale}
    </Text>
  );
}

function StageWhy({ move: { stageChange, commitment } }: MoveProps) {
  if (!stageChange) return null;
  const { effectiveEdtf, reason, recordedAt, recordedBy, supports } = stageChange;
  return (
    <>
      {effectiveEdtf && (
        <Text size="sm" c="dimmed" component="div">
          <Trans>
            Effective <UncertainDate edtf={effectiveEdtf} />
          </Trans>
        </Text>
      )}
      <Reason words={reason ?? null} />
      {supports.map(({ id, grade, evidence }) => (
        <Group key={id} gap="xs">
          <GradeBadge grade={grade} />
          <Anchor
            component={Link}
            to={commitmentAddress(commitment.reference)}
            hash={`evidence-${evidence.id}`}
            size="sm"
          >
            <bdi>{evidence.title}</bdi>
          </Anchor>
        </Group>
      ))}
      <WhoWhen did={<Trans>Recorded by</Trans>} who={recordedBy?.name ?? null} at={recordedAt} />
    </>
  );
}

function DueWhy({ move: { dueMove } }: MoveProps) {
  if (!dueMove) return null;
  const { reason, at, by, statement } = dueMove;
  return (
    <>
      <Reason words={reason} />
      {statement?.passage && <FindingQuote passage={statement.passage} />}
      <WhoWhen did={<Trans>Moved by</Trans>} who={by?.name ?? null} at={at} />
    </>
  );
}

function Reason({ words }: { readonly words: string | null }) {
  return words ? (
    <Text size="sm" c="dimmed" dir="auto" lineClamp={3}>
      {words}
    </Text>
  ) : null;
}
