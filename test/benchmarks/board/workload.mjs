import { isDeepStrictEqual } from 'node:util';

/** The statuses that requests ask for in turn. */
const statuses = ['UNCLEAR', 'NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK'];

/** What a column of the board shows of its first 50 commitments. */
const document = `query Board($statuses: [DeliveryStatus!]) {
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

/** The same requests, in the same order, as the API and as the floor want them. */
export const apiRequests = (token) =>
  statuses.map((status) => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', cookie: `followthrough_session=${token}` },
    body: JSON.stringify({ query: document, variables: { statuses: [status] }, operationName: 'Board' }),
  }));

export const floorRequests = () => statuses.map((status) => ({ method: 'GET', path: `/${status}` }));

async function answer(url, { path, ...request }) {
  const response = await fetch(url + path, request);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}${path} answered ${response.status}: ${text.slice(0, 500)}`);
  return { bytes: Buffer.byteLength(text), data: JSON.parse(text) };
}

/** Asks both everything once. @returns the bytes of one answer on average. @throws where they do not answer the same. */
export async function sameAnswers(api, floor, token) {
  let bytes = 0;
  for (const [at, request] of apiRequests(token).entries()) {
    const [measured, least] = [await answer(api, request), await answer(floor, floorRequests()[at])];
    const rows = least.data.data.commitments.edges.length;
    if (rows === 0) throw new Error(`There is no commitment with the status ${statuses[at]}: nothing to measure.`);
    if (!isDeepStrictEqual(measured.data, least.data)) {
      throw new Error(`API and floor differ for ${statuses[at]}: ${difference(measured.data, least.data)}`);
    }
    bytes += measured.bytes / statuses.length;
  }
  return Math.round(bytes);
}

function difference(left, right, path = '') {
  if (isDeepStrictEqual(left, right)) return null;
  const nested = [left, right].every((value) => typeof value === 'object' && value !== null);
  if (!nested) return `${path || 'all of it'} is ${JSON.stringify(left)} and ${JSON.stringify(right)}`;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const key of keys) {
    const found = difference(left[key], right[key], `${path}.${key}`);
    if (found) return found;
  }
  return `${path} has its members in another order`;
}
