import { RelativeDay } from '@followthrough/ui/relative-day';
import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { CommitmentNeed, NeedingCommitmentFragment } from '../../../generated/graphql.js';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import { StatusMark } from '../../delivery/status-mark.js';
import { ReportButton } from '../../delivery/report-button.js';
import { useViewer } from '../../people/viewer.js';
import { today } from '../../platform/days/today.js';
import { WaitingRow } from '../../platform/rows/waiting-row.js';
import { EvidenceWords } from '../evidence-words.js';
import classes from './needing.module.css';

export const NeedingCommitmentFacts = graphql(`
  fragment NeedingCommitment on Commitment {
    id
    reference
    title
    status
    dueLatest
    datePassed
    overdue
    evidenceCount
    bestGrade
    currentReport {
      id
      recordedAt
    }
    accountable {
      id
      name
    }
    leadTeam {
      id
      name
    }
  }
`);

/** The block where the work is done. */
const places: Record<CommitmentNeed, string> = {
  REPORT: 'status',
  LATE: 'status',
  WEAK_EVIDENCE: 'evidence',
  NO_EVIDENCE: 'evidence',
  DISPUTED: 'assessments',
  STALLED: 'stage',
};

interface NeedingCommitmentProps {
  readonly commitment: FragmentType<typeof NeedingCommitmentFacts>;
  readonly need: CommitmentNeed;
}

/**
 * A commitment that needs attention, with the reason: a due report opens its form, other rows link to where the work is
 * done.
 */
export function NeedingCommitment({ commitment: masked, need }: NeedingCommitmentProps) {
  const { viewer } = useViewer();
  const commitment = getFragmentData(NeedingCommitmentFacts, masked);
  const { reference, title, status, accountable, leadTeam } = commitment;
  const mayReport = need === 'REPORT' && commitmentPolicy.report(viewer, { leadTeamId: leadTeam.id });
  return (
    <WaitingRow
      act={<StatusMark status={status} />}
      title={
        mayReport ? (
          <ReportButton {...commitment} />
        ) : (
          <Anchor component={Link} to={commitmentAddress(reference)} hash={places[need]} data-way fw={550} c="inherit">
            <bdi>{title}</bdi>
          </Anchor>
        )
      }
      detail={
        mayReport ? (
          <Anchor component={Link} to={commitmentAddress(reference)} size="sm" c="dimmed">
            {reference}
          </Anchor>
        ) : (
          reference
        )
      }
      when={<Why commitment={commitment} need={need} />}
      who={<bdi>{accountable?.name ?? leadTeam.name}</bdi>}
    />
  );
}

interface WhyProps {
  readonly commitment: NeedingCommitmentFragment;
  readonly need: CommitmentNeed;
}

function Why({ commitment, need }: WhyProps) {
  const { dueLatest, datePassed, overdue, currentReport, evidenceCount, bestGrade } = commitment;
  if (need === 'NO_EVIDENCE' || need === 'WEAK_EVIDENCE')
    return <EvidenceWords count={evidenceCount} best={bestGrade ?? null} />;
  if (dueLatest && (datePassed || (need === 'LATE' && overdue))) {
    return (
      <Text span size="sm" className={classes.late}>
        <Trans>
          Due <RelativeDay day={dueLatest} today={today()} />
        </Trans>
      </Text>
    );
  }
  if (!currentReport) return <Trans>Never reported</Trans>;
  return (
    <Trans>
      Reported <RelativeDay day={currentReport.recordedAt.slice(0, 10)} today={today()} />
    </Trans>
  );
}
