import { graphql } from '../../../generated/gql.js';

/** Where something is in the record: its number among the events of its subject, and the hash of its leaf. */
export const RecordedEvent = graphql(`
  fragment Recorded_event on Event {
    id
    subjectVersion
    at
    leafHash
  }
`);

export const WalkPassage = graphql(`
  fragment Walk_passage on Passage {
    id
    quote
    prefix
    suffix
    start
    end
    source {
      id
      title
      publisher
      published
      address
      textSha256
      textLength
      archivedAt
      archivedBy {
        id
        name
      }
      recordedIn {
        ...Recorded_event
      }
    }
  }
`);

export const WalkSupport = graphql(`
  fragment Walk_support on Support {
    id
    role
    grade
    isAccepted
    evidence {
      id
      title
      kind
      number
      isWithdrawn
      newerVersion {
        id
      }
      effectiveEdtf
      validUntil
      submittedAt
      submittedBy {
        id
        name
      }
      file {
        id
        name
        size
        sha256
        storedAt
        storedBy {
          id
          name
        }
      }
      passage {
        id
        ...Walk_passage
      }
      recordedIn {
        ...Recorded_event
      }
      ...EvidenceContent_evidence
    }
  }
`);

export const WalkStatement = graphql(`
  fragment Walk_statement on Statement {
    id
    roles
    speakerName
    passage {
      id
      ...Walk_passage
    }
  }
`);

export const WalkJudgement = graphql(`
  fragment Walk_judgement on Judgement {
    id
    ...ReportFacts_judgement
    missing {
      id
      words
    }
    supports {
      ...Walk_support
    }
    statements {
      ...Walk_statement
    }
    signOffs {
      id
      decision
      reason
      override
      unmetMilestones {
        id
        words
        removedAt
      }
      at
      by {
        id
        name
      }
    }
    recordedIn {
      ...Recorded_event
    }
  }
`);

export const WalkCommitment = graphql(`
  fragment Walk_commitment on Commitment {
    id
    reference
    kind
    stage
    currentReport {
      id
      ...Walk_judgement
    }
    agreedReport {
      id
      ...Walk_judgement
    }
    milestones {
      id
      words
      isRequired
      neededGrade
      isMet
      supports {
        ...Walk_support
      }
    }
    stageChanges(first: 20) {
      edges {
        node {
          id
          stage
          party {
            id
          }
          effectiveEdtf
          recordedAt
          recordedBy {
            id
            name
          }
          supports {
            ...Walk_support
          }
        }
      }
    }
    statements {
      ...Walk_statement
    }
  }
`);
