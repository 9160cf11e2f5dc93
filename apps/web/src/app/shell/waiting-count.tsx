import { useQuery } from '@apollo/client/react';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useViewer } from '../../features/people/viewer.js';
import { onChanged } from '../../features/platform/changes/subjects.js';
import { graphql } from '../../generated/gql.js';

/** The totals of the lists on My work, with the same arguments, so that page and rail always show the same number. */
const WaitingCountQuery = graphql(`
  query WaitingCount($contributes: Boolean!, $isAuditor: Boolean!) {
    reportsToAssess(first: 0) @include(if: $isAuditor) {
      totalCount
    }
    assessmentsToReply(first: 0) @include(if: $contributes) {
      totalCount
    }
    findingsToAnswer(first: 0) @include(if: $contributes) {
      totalCount
    }
    findingsToCheck(first: 0) @include(if: $isAuditor) {
      totalCount
    }
    samplesWaiting(first: 0) @include(if: $isAuditor) {
      totalCount
    }
    sourcesToDecide(of: MINE, first: 0) @include(if: $contributes) {
      totalCount
    }
    readingsWaiting(first: 0) @include(if: $contributes) {
      totalCount
    }
    evidenceToAccept(first: 0) @include(if: $contributes) {
      totalCount
    }
    reportsToAgree(first: 0) @include(if: $contributes) {
      totalCount
    }
    reportsSentBack(first: 0) @include(if: $contributes) {
      totalCount
    }
    requestsToDecide(first: 0) @include(if: $contributes) {
      totalCount
    }
    amendmentsToDecide(first: 0) @include(if: $contributes) {
      totalCount
    }
    roundsToSign(first: 0) @include(if: $contributes) {
      totalCount
    }
    roundsToReport(first: 0) @include(if: $contributes) {
      totalCount
    }
    commitmentsNeeding(need: REPORT, of: MINE, first: 0) @include(if: $contributes) {
      totalCount
    }
    myWork(of: MINE, orderBy: DUE, first: 0) {
      totalCount
    }
  }
`);

/** Quick changes, such as decisions by keys, cause one count. */
const settleMilliseconds = 500;
/** An older count is read again when the user opens another page, as others may have changed something. */
const freshMilliseconds = 60_000;

interface WaitingCountProps {
  readonly onCount: (count: number) => void;
}

/** Counts what is waiting for the user. Renders nothing, so the rail does not wait for it. */
export function WaitingCount({ onCount }: WaitingCountProps) {
  const { viewer } = useViewer();
  const { pathname } = useLocation();
  const countedAt = useRef(0);
  const { data, refetch } = useQuery(WaitingCountQuery, {
    variables: { contributes: viewer.contributesSomewhere, isAuditor: viewer.isAuditor },
    // Keeps the rows of these lists in the cache: a finished follow-up stays on My work.
    refetchWritePolicy: 'merge',
  });
  // If it fails, the count stays as it was; the page itself shows failures.
  const countAgain = useEffectEvent(() => {
    countedAt.current = Date.now();
    refetch().catch(() => undefined);
  });
  const countIfOld = useEffectEvent(() => {
    if (countedAt.current === 0) countedAt.current = Date.now();
    else if (Date.now() - countedAt.current >= freshMilliseconds) countAgain();
  });
  useEffect(() => countIfOld(), [pathname]);
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    const stop = onChanged(() => {
      clearTimeout(pause);
      pause = setTimeout(() => countAgain(), settleMilliseconds);
    });
    return () => {
      clearTimeout(pause);
      stop();
    };
  }, []);
  const waiting =
    data &&
    [
      data.reportsToAssess,
      data.assessmentsToReply,
      data.findingsToAnswer,
      data.findingsToCheck,
      data.samplesWaiting,
      data.sourcesToDecide,
      data.readingsWaiting,
      data.evidenceToAccept,
      data.reportsToAgree,
      data.reportsSentBack,
      data.requestsToDecide,
      data.amendmentsToDecide,
      data.roundsToSign,
      data.roundsToReport,
      data.commitmentsNeeding,
      data.myWork,
    ].reduce((sum, list) => sum + (list?.totalCount ?? 0), 0);
  useEffect(() => {
    if (waiting !== undefined) onCount(waiting);
  }, [waiting, onCount]);
  return null;
}
