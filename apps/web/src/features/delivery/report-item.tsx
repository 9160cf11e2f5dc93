import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Badge, Group, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { ReportItem_JudgementFragment } from '../../generated/graphql.js';
import { SupportLines } from '../evidence/support-lines.js';
import classes from './delivery.module.css';
import { ReportQuotes } from './report-quotes.js';
import { ReportSignOff } from './sign-off/report-sign-off.js';
import { WordList } from './word-list.js';
import { WithdrawReport } from './withdraw-report.js';

export const ReportItemJudgement = graphql(`
  fragment ReportItem_judgement on Judgement {
    id
    status
    rationale
    effectiveOn
    recordedAt
    recordedBy {
      id
      name
    }
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
  return (
    <>
      <Group gap="xs">
        <StatusBadge status={report.status} />
        <Text size="sm">
          <Trans>
            as of <UncertainDate edtf={report.effectiveOn} />
          </Trans>
        </Text>
        <Standing report={report} />
      </Group>
      <Text className={classes.words} dir="auto">
        {report.rationale}
      </Text>
      <Missing missing={report.missing} />
      <SupportLines supports={report.supports} />
      <ReportQuotes report={report} />
      <WhoWhen did={<Trans>Reported by</Trans>} who={report.recordedBy?.name ?? null} at={report.recordedAt} />
      <ReportSignOff report={report} />
      {mayWithdraw && !report.isWithdrawn && <WithdrawReport id={report.id} status={report.status} />}
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
      <div>
        <Text size="sm" dir="auto">
          {withdrawal.reason}
        </Text>
        <WhoWhen did={<Trans>Withdrawn by</Trans>} who={withdrawal.by?.name ?? null} at={withdrawal.at} />
      </div>
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
