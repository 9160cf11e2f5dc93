import { graphql } from '../generated/gql.js';

/** Pending work of an officer, and changes in their teams. */
export const HomeOfOfficer = graphql(`
  query HomeOfOfficer($since: DateTime, $teams: [UUID!]) {
    viewer {
      id
      lastVisitAt
    }
    sourcesToDecide(of: MINE, first: 5) {
      ...ToDecide_sources
    }
    reportsSentBack(first: 5) {
      ...SentBack_reports
    }
    commitmentsNeeding(need: REPORT, of: MINE, first: 5) {
      ...Needing_commitments
    }
    findingsToAnswer(first: 0) {
      totalCount
    }
    overdueFindings: findings(filter: { delays: [ANSWER, ACTION], teamIds: $teams }, first: 0) {
      totalCount
    }
    ownRequests(first: 5) {
      ...Requests_list
    }
    myWork(of: MINE, orderBy: DUE, first: 5) {
      ...MyWork_followUps
    }
    changedCommitments(since: $since, teamIds: $teams, first: 3) {
      ...Latest_changes
    }
  }
`);

/** Changes in a manager’s teams, late commitments, and the workload. */
export const HomeOfManager = graphql(`
  query HomeOfManager($since: DateTime, $teams: [UUID!]) {
    viewer {
      id
      lastVisitAt
    }
    changedCommitments(since: $since, teamIds: $teams, first: 5) {
      ...Latest_changes
    }
    commitmentsNeeding(need: LATE, of: TEAMS, first: 5) {
      ...Needing_commitments
    }
    stalled: commitmentsNeeding(need: STALLED, of: TEAMS, first: 5) {
      ...Needing_commitments
    }
    workloads {
      ...Workload_row
    }
    toDecide: sourcesToDecide(of: TEAMS, first: 0) {
      totalCount
    }
    toReport: commitmentsNeeding(need: REPORT, of: TEAMS, first: 0) {
      totalCount
    }
    toAgree: reportsToAgree(first: 0) {
      totalCount
    }
    toAccept: evidenceToAccept(first: 0) {
      totalCount
    }
    findingsToAnswer(first: 0) {
      totalCount
    }
    overdueFindings: findings(filter: { delays: [ANSWER, ACTION], teamIds: $teams }, first: 0) {
      totalCount
    }
    requestsToDecide(first: 0) {
      totalCount
    }
    myWork(of: MINE, orderBy: DUE, first: 0) {
      totalCount
    }
  }
`);

/** The evidence behind statuses, and all changes. */
export const HomeOfReader = graphql(`
  query HomeOfReader($since: DateTime, $isAuditor: Boolean!) {
    viewer {
      id
      lastVisitAt
    }
    findingsToCheck(first: 0) @include(if: $isAuditor) {
      totalCount
    }
    samplesWaiting(first: 0) @include(if: $isAuditor) {
      totalCount
    }
    disputed: commitmentsNeeding(need: DISPUTED, of: null, first: 5) @include(if: $isAuditor) {
      ...Needing_commitments
    }
    weak: commitmentsNeeding(need: WEAK_EVIDENCE, of: null, first: 5) @include(if: $isAuditor) {
      ...Needing_commitments
    }
    without: commitmentsNeeding(need: NO_EVIDENCE, of: null, first: 5) @include(if: $isAuditor) {
      ...Needing_commitments
    }
    stalled: commitmentsNeeding(need: STALLED, of: null, first: 5) @include(if: $isAuditor) {
      ...Needing_commitments
    }
    commitmentsUnseen(first: 5) @include(if: $isAuditor) {
      ...Unseen_commitments
    }
    changedCommitments(since: $since, first: 5) {
      ...Latest_changes
    }
  }
`);

export const MoreNeeding = graphql(`
  query MoreNeeding($need: CommitmentNeed!, $of: WorkOf, $after: String) {
    commitmentsNeeding(need: $need, of: $of, first: 20, after: $after) {
      ...Needing_commitments
    }
  }
`);

export const MoreUnseen = graphql(`
  query MoreUnseen($after: String) {
    commitmentsUnseen(first: 20, after: $after) {
      ...Unseen_commitments
    }
  }
`);
