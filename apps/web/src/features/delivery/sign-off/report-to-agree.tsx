import { RelativeDay } from '@followthrough/ui/relative-day';
import { WhoWhen } from '@followthrough/ui/who-when';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import { SupportLines } from '../../evidence/support-lines.js';
import { today } from '../../platform/days/today.js';
import { DecisionRow } from '../../platform/decisions/decision-row.js';
import classes from '../delivery.module.css';
import { ReportFacts } from '../report-facts.js';
import { ReportQuotes } from '../report-quotes.js';
import { ReportSignOff } from './report-sign-off.js';
import { SignOffJudgement } from './sign-off-fragment.js';
import { useSignOff } from './use-sign-off.js';

export const ReportToAgreeJudgement = graphql(`
  fragment ReportToAgree_judgement on Judgement {
    id
    ...ReportFacts_judgement
    supports {
      id
      ...SupportLine_support
    }
    commitment {
      id
      reference
      title
    }
    ...ReportQuotes_judgement
    ...SignOff_judgement
  }
`);

interface ReportToAgreeProps {
  readonly report: FragmentType<typeof ReportToAgreeJudgement>;
}

/** A row of a report waiting for agreement. */
export function ReportToAgree({ report: masked }: ReportToAgreeProps) {
  const { t } = useLingui();
  const words = useWords();
  const shown = getFragmentData(ReportToAgreeJudgement, masked);
  const report = getFragmentData(SignOffJudgement, shown);
  const { isOwn: _, ...decidable } = useSignOff(report);
  const { status, rationale, recordedAt, recordedBy, effectiveOn } = getFragmentData(ReportFacts, shown);
  const { commitment } = shown;
  const decision = report.signOffs[0]?.decision;
  const isYes = decision === 'AGREED';
  const waits = !decision && decidable.mayAccept;
  return (
    <DecisionRow
      {...decidable}
      waits={waits}
      decided={decision ? { isYes, label: isYes ? t`Agreed` : t`Sent back` } : null}
      title={<bdi>{commitment.title}</bdi>}
      detail={
        <Anchor component={Link} to={commitmentAddress(commitment.reference)} hash="reports" size="sm" c="dimmed">
          {words(deliveryStatuses[status].label)} · {commitment.reference} · <bdi>{rationale}</bdi>
        </Anchor>
      }
      when={<RelativeDay day={effectiveOn} today={today()} />}
      who={<bdi>{recordedBy?.name}</bdi>}
    >
      <Text className={classes.words} dir="auto">
        {rationale}
      </Text>
      <SupportLines supports={shown.supports} />
      <ReportQuotes report={shown} />
      <WhoWhen did={<Trans>Reported by</Trans>} who={recordedBy?.name ?? null} at={recordedAt} />
      {!waits && <ReportSignOff report={shown} />}
    </DecisionRow>
  );
}
