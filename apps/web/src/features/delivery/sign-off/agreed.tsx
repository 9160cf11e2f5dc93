import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { Gap } from '../gap.js';
import { ReportSignOff } from './report-sign-off.js';

export const AgreedReportJudgement = graphql(`
  fragment AgreedReport_judgement on Judgement {
    id
    status
    effectiveOn
  }
`);

export const AgreedCommitment = graphql(`
  fragment Agreed_commitment on Commitment {
    id
    currentReport {
      id
      ...SignOff_judgement
    }
    agreedReport {
      id
      ...AgreedReport_judgement
    }
  }
`);

interface AgreedProps {
  readonly commitment: FragmentType<typeof AgreedCommitment>;
}

/** What the manager says: to the current report, and the earlier report that was agreed, if it is another. */
export function Agreed({ commitment: masked }: AgreedProps) {
  const { currentReport, agreedReport } = getFragmentData(AgreedCommitment, masked);
  const agreed = getFragmentData(AgreedReportJudgement, agreedReport);
  if (!currentReport) return <Gap />;
  return (
    <>
      {agreed && agreed.id !== currentReport.id && (
        <Text size="sm" component="div">
          <StatusBadge status={agreed.status} />{' '}
          <Trans>
            as of <UncertainDate edtf={agreed.effectiveOn} />, an earlier report
          </Trans>
        </Text>
      )}
      <ReportSignOff report={currentReport} />
    </>
  );
}
