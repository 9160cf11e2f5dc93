import { graphql } from '../generated/gql.js';

/** The first page of all lists; each has a query of its own for more. */
export const MyWork = graphql(`
  query MyWork($of: WorkOf!, $order: FollowUpOrder!) {
    sourcesToDecide(of: $of, first: 10) {
      ...ToDecide_sources
    }
    readingsWaiting(first: 10) {
      ...Waiting_readings
    }
    evidenceToAccept(first: 10) {
      ...ToAccept_evidence
    }
    reportsToAssess(first: 10) {
      ...ToAssess_reports
    }
    assessmentsToReply(first: 10) {
      ...ToReply_assessments
    }
    ownDraftAssessments(first: 10) {
      ...ToReply_assessments
    }
    findingsToAnswer(first: 10) {
      ...Waiting_findings
    }
    findingsToCheck(first: 10) {
      ...Waiting_findings
    }
    samplesWaiting(first: 10) {
      ...Waiting_samples
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
    amendmentsToDecide(first: 10) {
      ...ToDecide_amendments
    }
    roundsToSign(first: 10) {
      ...Waiting_rounds
    }
    roundsToReport(first: 10) {
      ...Waiting_rounds
    }
    myWork(of: $of, orderBy: $order, first: 50) {
      ...MyWork_followUps
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

export const MoreReadings = graphql(`
  query MoreReadings($after: String) {
    readingsWaiting(first: 50, after: $after) {
      ...Waiting_readings
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

export const MoreToAssess = graphql(`
  query MoreToAssess($after: String) {
    reportsToAssess(first: 50, after: $after) {
      ...ToAssess_reports
    }
  }
`);

export const MoreToReply = graphql(`
  query MoreToReply($after: String) {
    assessmentsToReply(first: 50, after: $after) {
      ...ToReply_assessments
    }
  }
`);

export const MoreOwnDrafts = graphql(`
  query MoreOwnDrafts($after: String) {
    ownDraftAssessments(first: 50, after: $after) {
      ...ToReply_assessments
    }
  }
`);

export const MoreAmendments = graphql(`
  query MoreAmendments($after: String) {
    amendmentsToDecide(first: 50, after: $after) {
      ...ToDecide_amendments
    }
  }
`);

export const MoreToSign = graphql(`
  query MoreToSign($after: String) {
    roundsToSign(first: 50, after: $after) {
      ...Waiting_rounds
    }
  }
`);

export const MoreRoundsToReport = graphql(`
  query MoreRoundsToReport($after: String) {
    roundsToReport(first: 50, after: $after) {
      ...Waiting_rounds
    }
  }
`);

export const MoreFindingsToAnswer = graphql(`
  query MoreFindingsToAnswer($after: String) {
    findingsToAnswer(first: 50, after: $after) {
      ...Waiting_findings
    }
  }
`);

export const MoreFindingsToCheck = graphql(`
  query MoreFindingsToCheck($after: String) {
    findingsToCheck(first: 50, after: $after) {
      ...Waiting_findings
    }
  }
`);

export const MoreSamplesWaiting = graphql(`
  query MoreSamplesWaiting($after: String) {
    samplesWaiting(first: 50, after: $after) {
      ...Waiting_samples
    }
  }
`);
