import { StatusIcon } from '@followthrough/ui/status-badge';
import { RelativeDay } from '@followthrough/ui/relative-day';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { NeedingCommitmentFragment } from '../../../generated/graphql.js';
import { commitmentAddress } from '../../commitments/commitment-address.js';
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

/** Why it is listed. */
type CommitmentNeed = 'REPORT' | 'LATE' | 'WEAK_EVIDENCE' | 'NO_EVIDENCE';

interface NeedingCommitmentProps {
  readonly commitment: FragmentType<typeof NeedingCommitmentFacts>;
  readonly need: CommitmentNeed;
}

/** A commitment that needs something, with the reason; the link leads to where it is done. */
export function NeedingCommitment({ commitment: masked, need }: NeedingCommitmentProps) {
  const { t } = useLingui();
  const words = useWords();
  const commitment = getFragmentData(NeedingCommitmentFacts, masked);
  const { reference, title, status, accountable, leadTeam } = commitment;
  const label = words(deliveryStatuses[status].label);
  return (
    <WaitingRow
      act={
        <span title={label}>
          <StatusIcon status={status} size={18} />
          <span className="ft-hidden">{label}</span>
        </span>
      }
      title={
        <Anchor
          component={Link}
          to={commitmentAddress(reference)}
          hash={need === 'REPORT' || need === 'LATE' ? 'status' : 'evidence'}
          data-way
          fw={550}
          c="inherit"
          aria-label={need === 'REPORT' ? t`Report on ${reference} ${title}` : undefined}
        >
          <bdi>{title}</bdi>
        </Anchor>
      }
      detail={reference}
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
