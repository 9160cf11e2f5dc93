import { RelativeDay } from '@followthrough/ui/relative-day';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import { today } from '../../platform/days/today.js';
import { WaitingRow } from '../../platform/rows/waiting-row.js';
import { StatusMark } from '../status-mark.js';
import { ReportButton } from '../report-button.js';

export const ReportSentBackJudgement = graphql(`
  fragment ReportSentBack_judgement on Judgement {
    id
    status
    signOffs {
      id
      reason
      at
      by {
        id
        name
      }
    }
    commitment {
      id
      reference
      title
    }
  }
`);

interface ReportSentBackProps {
  readonly report: FragmentType<typeof ReportSentBackJudgement>;
}

/** A report of the user that was sent back, with the reason; its title opens the form for the next one. */
export function ReportSentBack({ report: masked }: ReportSentBackProps) {
  const { status, signOffs, commitment } = getFragmentData(ReportSentBackJudgement, masked);
  const [last] = signOffs;
  return (
    <WaitingRow
      act={<StatusMark status={status} />}
      title={<ReportButton {...commitment} />}
      detail={
        <Anchor component={Link} to={commitmentAddress(commitment.reference)} hash="reports" size="sm" c="dimmed">
          {commitment.reference} · <bdi>{last?.reason}</bdi>
        </Anchor>
      }
      when={last && <RelativeDay day={last.at.slice(0, 10)} today={today()} />}
      who={<bdi>{last?.by.name}</bdi>}
    />
  );
}
