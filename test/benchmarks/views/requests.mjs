import { asked, posted } from '../shared/answers.mjs';
import { nameOf } from './all.mjs';

/** What pages sent, as the API and as the floor are asked it, by one reader. @throws where a page asks what no floor answers. */
export function requestsFor(view, bodies, { reader, token, today }) {
  return {
    api: bodies.map((body) => posted(token, body)),
    floor: bodies.map((body) => {
      const { operationName, variables } = JSON.parse(body);
      const floor = view.floor[operationName];
      if (!floor)
        throw new Error(`A page sends ${operationName} for “${view.name}”, which has no statement of a floor.`);
      return asked(nameOf(view, operationName), floor.values({ variables, reader, today }));
    }),
  };
}

/** @throws where something that a page asked for is not there. */
export function checkFound(data) {
  for (const [field, value] of Object.entries(data)) {
    const rows = value?.edges ?? value;
    if (rows === null || (Array.isArray(rows) && rows.length === 0))
      throw new Error(`There is no ${field} to measure.`);
  }
}
