import { Ago } from '@followthrough/ui/ago';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import classes from './delivery.module.css';

export const LastReportCommitment = graphql(`
  fragment LastReport_commitment on Commitment {
    id
    currentReport {
      id
      rationale
      effectiveOn
      recordedBy {
        id
        name
      }
    }
  }
`);

interface LastReportProps {
  readonly commitment: FragmentType<typeof LastReportCommitment>;
  /** At most three lines, for lists. */
  readonly short?: boolean;
}

/** The current report, in its own words, with its age. */
export function LastReport({ commitment, short = false }: LastReportProps) {
  const { currentReport } = getFragmentData(LastReportCommitment, commitment);
  if (!currentReport) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>No report yet</Trans>
      </Text>
    );
  }
  const { rationale, effectiveOn, recordedBy } = currentReport;
  return (
    <div>
      <Text size="sm" className={classes.words} dir="auto" {...(short && { lineClamp: 3 })}>
        {rationale}
      </Text>
      <Text size="xs" c="dimmed" component="div">
        <bdi>{recordedBy?.name ?? <Trans>Followthrough</Trans>}</bdi>, <UncertainDate edtf={effectiveOn} /> (
        <Ago at={effectiveOn} />)
      </Text>
    </div>
  );
}
