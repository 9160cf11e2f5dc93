import { asked, posted } from '../shared/answers.mjs';

/** The statuses that requests use in turn. */
const statuses = ['UNCLEAR', 'NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK'];

/** The fields of the first 50 commitments in a column of the board. */
const query = `query Board($statuses: [DeliveryStatus!]) {
  commitments(filter: { statuses: $statuses }, first: 50) {
    edges {
      node {
        id reference title kind dueEdtf dueLatest status datePassed overdue
        leadTeam { id name }
        parties { role words organisation { id shortName } }
        evidenceCount
        latestEvidence { id kind title submittedAt }
        followUpsToDo { id title dueOn assignee { id name } }
      }
    }
  }
}`;

/** The same requests in the same order, for the API and for the floor. */
export const apiRequests = (token) =>
  statuses.map((status) =>
    posted(token, JSON.stringify({ query, variables: { statuses: [status] }, operationName: 'Board' })),
  );

export const floorRequests = () => {
  const today = new Date().toISOString().slice(0, 10);
  return statuses.map((status) => asked('board', [status, today]));
};

/** @throws if there is nothing to measure. */
export function checkRows({ commitments }, at) {
  if (commitments.edges.length === 0) throw new Error(`There is no commitment with the status ${statuses[at]}.`);
}
