import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Badge, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { ReportItem_JudgementFragment } from '../../generated/graphql.js';
import { SupportLines } from '../evidence/support-lines.js';
import classes from './delivery.module.css';
import { ReportFacts, ReportStatus } from './report-facts.js';
import { ReportQuotes } from './report-quotes.js';
import { Beside } from '../platform/beside.js';
import { Withdrawal } from '../platform/decisions/withdrawal.js';
import { ReportSignOff } from './sign-off/report-sign-off.js';
import { WordList } from './word-list.js';
import { WithdrawReport } from './withdraw-report.js';

export const ReportItemJudgement = graphql(`
  fragment ReportItem_judgement on Judgement {
    id
    ...ReportFacts_judgement
    isWithdrawn
    isCurrent
    withdrawal {
      id
      reason
      at
      by {
        id
        name
      }
    }
    missing {
      id
      words
    }
    ...ReportQuotes_judgement
    ...SignOff_judgement
    supports {
      id
      ...SupportLine_support
    }
  }
`);

interface ReportItemProps {
  readonly report: FragmentType<typeof ReportItemJudgement>;
  readonly mayWithdraw: boolean;
}

/** One report: its status, rationale, effective date, evidence and author. */
export function ReportItem({ report: masked, mayWithdraw }: ReportItemProps) {
  const report = getFragmentData(ReportItemJudgement, masked);
  const { status, effectiveOn, rationale, recordedBy, recordedAt } = getFragmentData(ReportFacts, report);
  return (
    <>
      <ReportStatus status={status} effectiveOn={effectiveOn}>
        <Standing report={report} />
        <Beside id={report.id} />
      </ReportStatus>
      <Text className={classes.words} dir="auto">
        {rationale}
      </Text>
      <Missing missing={report.missing} />
      <SupportLines supports={report.supports} />
      <ReportQuotes report={report} />
      <WhoWhen did={<Trans>Reported by</Trans>} who={recordedBy?.name ?? null} at={recordedAt} />
      <ReportSignOff report={report} />
      {mayWithdraw && !report.isWithdrawn && <WithdrawReport id={report.id} status={status} />}
    </>
  );
}

function Standing({ report: { isCurrent, withdrawal } }: { readonly report: ReportItem_JudgementFragment }) {
  if (isCurrent) {
    return (
      <Badge variant="light">
        <Trans>Current</Trans>
      </Badge>
    );
  }
  if (!withdrawal) return null;
  return (
    <>
      <Badge variant="outline" color="gray">
        <Trans>Withdrawn</Trans>
      </Badge>
      <Withdrawal withdrawal={withdrawal} />
    </>
  );
}

interface MissingProps {
  readonly missing: ReportItem_JudgementFragment['missing'];
}

function Missing({ missing }: MissingProps) {
  if (missing.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        <Trans>Missing</Trans>
      </Text>
      <WordList of={missing} />
    </div>
  );
}
