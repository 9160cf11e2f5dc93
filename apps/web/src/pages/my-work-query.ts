import { graphql } from '../generated/gql.js';

/** The first page of all lists; each has a query of its own for more. */
export const MyWork = graphql(`
  query MyWork($of: WorkOf!, $order: FollowUpOrder!) {
    sourcesToDecide(of: $of, first: 10) {
      ...ToDecide_sources
    }
    evidenceToAccept(first: 10) {
      ...ToAccept_evidence
    }
    reportsToAgree(first: 10) {
      ...ToAgree_reports
    }
    reportsSentBack(first: 10) {
      ...SentBack_reports
    }
    requestsToDecide(first: 10) {
      ...Requests_list
    }
    ownRequests(first: 10) {
      ...Requests_list
    }
    commitmentsNeeding(need: REPORT, of: $of, first: 10) {
      ...Needing_commitments
    }
    myWork(of: $of, orderBy: $order, first: 50) {
      ...MyWork_followUps
    }
  }
`);

export const ToDecideSources = graphql(`
  fragment ToDecide_sources on SourceConnection {
    totalCount
    edges {
      node {
        id
        ...SourceToDecide_source
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const ToAcceptEvidence = graphql(`
  fragment ToAccept_evidence on EvidenceConnection {
    totalCount
    edges {
      node {
        id
        ...EvidenceToAccept_evidence
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const RequestsList = graphql(`
  fragment Requests_list on CommitmentRequestConnection {
    totalCount
    edges {
      node {
        id
        ...Request_request
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const NeedingCommitments = graphql(`
  fragment Needing_commitments on CommitmentConnection {
    totalCount
    edges {
      node {
        id
        ...NeedingCommitment
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const MyWorkFollowUps = graphql(`
  fragment MyWork_followUps on FollowUpConnection {
    totalCount
    edges {
      node {
        id
        ...MyWorkGroups_followUp
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const MoreToDecide = graphql(`
  query MoreToDecide($of: WorkOf!, $after: String) {
    sourcesToDecide(of: $of, first: 50, after: $after) {
      ...ToDecide_sources
    }
  }
`);

export const MoreToAccept = graphql(`
  query MoreToAccept($after: String) {
    evidenceToAccept(first: 50, after: $after) {
      ...ToAccept_evidence
    }
  }
`);

export const MoreRequestsToDecide = graphql(`
  query MoreRequestsToDecide($after: String) {
    requestsToDecide(first: 50, after: $after) {
      ...Requests_list
    }
  }
`);

export const MoreOwnRequests = graphql(`
  query MoreOwnRequests($after: String) {
    ownRequests(first: 50, after: $after) {
      ...Requests_list
    }
  }
`);

export const MoreToReport = graphql(`
  query MoreToReport($of: WorkOf!, $after: String) {
    commitmentsNeeding(need: REPORT, of: $of, first: 50, after: $after) {
      ...Needing_commitments
    }
  }
`);

export const MoreToDo = graphql(`
  query MoreToDo($of: WorkOf!, $order: FollowUpOrder!, $after: String) {
    myWork(of: $of, orderBy: $order, first: 50, after: $after) {
      ...MyWork_followUps
    }
  }
`);

export const ToAgreeReports = graphql(`
  fragment ToAgree_reports on JudgementConnection {
    totalCount
    edges {
      node {
        id
        ...ReportToAgree_judgement
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const SentBackReports = graphql(`
  fragment SentBack_reports on JudgementConnection {
    totalCount
    edges {
      node {
        id
        ...ReportSentBack_judgement
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const MoreToAgree = graphql(`
  query MoreToAgree($after: String) {
    reportsToAgree(first: 50, after: $after) {
      ...ToAgree_reports
    }
  }
`);

export const MoreSentBack = graphql(`
  query MoreSentBack($after: String) {
    reportsSentBack(first: 50, after: $after) {
      ...SentBack_reports
    }
  }
`);
