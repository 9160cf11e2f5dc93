import { graphql } from '../../../generated/gql.js';

/** What every problem says of itself. Each mutation reads it, so that none is answered without words. */
export const RefusalProblem = graphql(`
  fragment Refusal_problem on Problem {
    message
    problemCode: code
    params {
      name
      value
    }
    ... on InvalidInput {
      field
    }
    ... on StaleEdit {
      versionNow: version
    }
  }
`);

/** Why something was not done, as a form shows it: beside the field it is about, or above the button. */
export interface Refusal {
  readonly message: string;
  readonly problemCode?: string;
  readonly field?: string | null;
  /** After a stale edit: the version that a second attempt names, once its author has read what changed. */
  readonly version?: number;
}

/** What came of a change. */
export type Answer<T> =
  | { readonly done: T; readonly refused?: never }
  | { readonly done?: never; readonly refused: Refusal };
