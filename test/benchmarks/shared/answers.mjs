import { isDeepStrictEqual } from 'node:util';

/** A request to the API: `body` is the posted text, `headers` are further ones. */
export const posted = (token, body, headers = {}) => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', cookie: `followthrough_session=${token}`, ...headers },
  body,
});

/** The same for the floor: the name of a statement, and its values. */
export const asked = (statement, values) => ({
  method: 'GET',
  path: `/${statement}?${encodeURIComponent(JSON.stringify(values))}`,
});

/** The data of the API's answer to one request. @throws if it has errors */
export async function dataOf(url, { path, ...request }) {
  const { data, errors } = await (await fetch(url + path, request)).json();
  if (errors) throw new Error(`${url}${path} answered: ${errors[0].message}`);
  return data;
}

async function answer(url, { path, ...request }) {
  const response = await fetch(url + path, request);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}${path} answered ${response.status}: ${text.slice(0, 500)}`);
  return { bytes: Buffer.byteLength(text), data: JSON.parse(text) };
}

/**
 * Sends the same requests to the API and the floor, once each. `check` refuses data that is not worth measuring.
 * @returns the average size of an answer in bytes.
 * @throws if the answers differ.
 */
export async function sameAnswers(api, floor, check) {
  let bytes = 0;
  for (const [at, request] of api.requests.entries()) {
    const [measured, least] = [await answer(api.url, request), await answer(floor.url, floor.requests[at])];
    check(least.data.data, at);
    if (!isDeepStrictEqual(measured.data, least.data)) {
      throw new Error(`API and floor differ in answer ${at + 1}: ${difference(measured.data, least.data)}`);
    }
    bytes += measured.bytes / api.requests.length;
  }
  return Math.round(bytes);
}

/** Where two values differ, and how; null if they are equal. */
export function difference(left, right, path = '') {
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
