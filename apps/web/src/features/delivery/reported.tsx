import { Ago } from '@followthrough/ui/ago';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans } from '@lingui/react/macro';
import { Spoiler, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { Beside } from '../platform/beside.js';
import classes from './delivery.module.css';
import { ReportQuotes } from './report-quotes.js';

export const ReportedCommitment = graphql(`
  fragment Reported_commitment on Commitment {
    id
    status
    currentReport {
      id
      rationale
      effectiveOn
      recordedAt
      recordedBy {
        id
        name
      }
      ...ReportQuotes_judgement
    }
  }
`);

interface ReportedProps {
  readonly commitment: FragmentType<typeof ReportedCommitment>;
}

/** The status, its author and its age. */
export function Reported({ commitment: masked }: ReportedProps) {
  const { status, currentReport } = getFragmentData(ReportedCommitment, masked);
  return (
    <>
      <StatusBadge status={status} />
      {currentReport && (
        <>
          <Text size="sm" component="div">
            <bdi>{currentReport.recordedBy?.name ?? <Trans>Followthrough</Trans>}</bdi>,{' '}
            <UncertainDate edtf={currentReport.effectiveOn} /> (<Ago at={currentReport.effectiveOn} />)
            <RecordedLater report={currentReport} />
          </Text>
          <Beside id={currentReport.id} />
        </>
      )}
    </>
  );
}

/** A report can be about an earlier day than the one on which it was recorded. */
function RecordedLater({ report }: { readonly report: { readonly effectiveOn: string; readonly recordedAt: string } }) {
  const recordedOn = report.recordedAt.slice(0, 10);
  if (recordedOn === report.effectiveOn) return null;
  return (
    <>
      {' · '}
      <Trans>
        recorded <UncertainDate edtf={recordedOn} />
      </Trans>
    </>
  );
}

/** The rationale; a long one opens on demand, so that what follows stays in view. */
export function Rationale({ commitment: masked }: ReportedProps) {
  const { currentReport } = getFragmentData(ReportedCommitment, masked);
  if (!currentReport) {
    return (
      <Text c="dimmed">
        <Trans>No report yet, so the status is “Unclear”.</Trans>
      </Text>
    );
  }
  return (
    <>
      <Spoiler
        maxHeight={66}
        showLabel={<Trans>Show all</Trans>}
        hideLabel={<Trans>Show less</Trans>}
        transitionDuration={0}
      >
        <Text className={classes.words} dir="auto">
          {currentReport.rationale}
        </Text>
      </Spoiler>
      <ReportQuotes report={currentReport} />
    </>
  );
}
