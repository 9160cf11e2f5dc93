import { decideRequestProblem, type MadeRequest } from '@followthrough/domain/requests';
import { graphql } from '../../generated/gql.js';
import type { Request_RequestFragment } from '../../generated/graphql.js';
import type { RequestDecision } from '@followthrough/domain/vocabulary';

export const RequestFacts = graphql(`
  fragment Request_request on CommitmentRequest {
    id
    kind
    reason
    fromWords
    fromEdtf
    dueWords
    dueEdtf
    askedAt
    askedBy {
      id
      name
    }
    statement {
      id
      passage {
        id
        quote
      }
      source {
        id
        title
      }
    }
    outcome {
      ending
      words
      at
      by {
        id
        name
      }
    }
    commitment {
      id
      reference
      title
      archivedAt
      dueWords
      dueEdtf
      status
      leadTeam {
        id
      }
      lastReport {
        id
      }
    }
  }
`);

export const RequestsPage = graphql(`
  fragment Requests_page on CommitmentRequestConnection {
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

/** What a change of the request changes. */
export const subjectsOf = ({ id, commitment }: Request_RequestFragment) =>
  [
    { __typename: 'CommitmentRequest', id },
    { __typename: 'Commitment', id: commitment.id },
  ] as const;

/** Applies the server’s rule, so that only possible decisions have a button. */
export function mayDecide(request: Request_RequestFragment, decision: RequestDecision, personId: string): boolean {
  const { kind, askedBy, outcome, fromWords, fromEdtf, commitment } = request;
  const made: MadeRequest = {
    kind,
    askedBy: askedBy.id,
    ended: outcome ? { ending: outcome.ending, by: outcome.by.name } : null,
  };
  const now = {
    due: { words: commitment.dueWords ?? null, edtf: commitment.dueEdtf ?? null },
    dueThen: { words: fromWords ?? null, edtf: fromEdtf ?? null },
    status: commitment.status,
  };
  return decideRequestProblem(made, now, { decision, words: '…' }, personId) === null;
}
