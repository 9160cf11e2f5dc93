import { graphql } from '../generated/gql.js';

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

export const ToAssessReports = graphql(`
  fragment ToAssess_reports on JudgementConnection {
    totalCount
    edges {
      node {
        id
        ...ReportToAssess_judgement
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const ToReplyAssessments = graphql(`
  fragment ToReply_assessments on AssessmentConnection {
    totalCount
    edges {
      node {
        id
        ...Assessment_assessment
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const ToDecideAmendments = graphql(`
  fragment ToDecide_amendments on RoundAmendmentConnection {
    totalCount
    edges {
      node {
        id
        ...Amendment_amendment
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const WaitingReadings = graphql(`
  fragment Waiting_readings on SourceReadingConnection {
    totalCount
    edges {
      node {
        id
        ...ReadingWaiting_reading
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const WaitingRounds = graphql(`
  fragment Waiting_rounds on RoundConnection {
    totalCount
    edges {
      node {
        id
        ...Round_round
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const WaitingFindings = graphql(`
  fragment Waiting_findings on FindingConnection {
    totalCount
    edges {
      node {
        id
        ...FindingRow_finding
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const WaitingSamples = graphql(`
  fragment Waiting_samples on SampleConnection {
    totalCount
    edges {
      node {
        id
        ...SampleWaiting_sample
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);
