import { StatusBadge } from '@followthrough/ui/status-badge';
import { Trans } from '@lingui/react/macro';
import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import classes from './delivery.module.css';
import { ReportItem } from './report-item.js';

export const ReportedVoiceCommitment = graphql(`
  fragment ReportedVoice_commitment on Commitment {
    id
    status
    currentReport {
      id
      ...ReportItem_judgement
    }
  }
`);

interface ReportedVoiceProps {
  readonly commitment: FragmentType<typeof ReportedVoiceCommitment>;
  readonly mayWithdraw: boolean;
  readonly afterMissing?: ((missingThingId: string) => ReactNode) | undefined;
}

/** What the lead team says. While it says nothing, that is said too, and drawn as the gap it is. */
export function ReportedVoice({ commitment: masked, mayWithdraw, afterMissing }: ReportedVoiceProps) {
  const { status, currentReport } = getFragmentData(ReportedVoiceCommitment, masked);
  return (
    <section
      className={currentReport ? classes.voice : `${classes.voice} ${classes.unjudged ?? ''}`}
      aria-labelledby="reported"
    >
      <Title order={3} id="reported">
        <Trans>Reported</Trans>
      </Title>
      {currentReport ? (
        <ReportItem report={currentReport} mayWithdraw={mayWithdraw} afterMissing={afterMissing} />
      ) : (
        <>
          <div>
            <StatusBadge status={status} />
          </div>
          <Text c="dimmed">
            <Trans>Nobody has reported on it yet, so it reads as unclear.</Trans>
          </Text>
        </>
      )}
    </section>
  );
}
