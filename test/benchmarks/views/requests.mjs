import { asked, posted } from '../shared/answers.mjs';
import { nameOf } from './all.mjs';

/**
 * The requests of a page, for the API and for the floor, by one reader; `whole` with their documents, which the API then knows.
 * @throws if a page sends a request that no floor answers.
 */
export function requestsFor(view, bodies, { reader, token, today }) {
  return {
    api: bodies.map(({ body, headers }) => posted(token, body, headers)),
    whole: bodies.map(({ whole, headers }) => posted(token, whole, headers)),
    floor: bodies.map(({ body }) => {
      const { operationName, variables } = JSON.parse(body);
      const floor = view.floor[operationName];
      if (!floor)
        throw new Error(`A page sends ${operationName} for “${view.name}”, which has no statement of a floor.`);
      return asked(nameOf(view, operationName), floor.values({ variables, reader, today }));
    }),
  };
}

/** @throws if a requested row is missing, except from the lists of `empty`, which are for other roles. */
export function checkFound(data, { empty = [] } = {}) {
  for (const [field, value] of Object.entries(data)) {
    if (empty.includes(field)) continue;
    const rows = value?.edges ?? value;
    if (rows === null || (Array.isArray(rows) && rows.length === 0))
      throw new Error(`There is no ${field} to measure.`);
  }
}
