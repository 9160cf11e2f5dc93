import { graphql } from '../../../generated/gql.js';

/** The fields of every problem. Each mutation selects them, so that every problem has a message. */
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

/** Why a change was not made, as a form shows it: beside the field concerned, or above the button. */
export interface Refusal {
  readonly message: string;
  readonly problemCode?: string;
  readonly field?: string | null;
  /** After a stale edit: the version for a second attempt, once the user has seen the changes. */
  readonly version?: number;
  /** The message if the refused change was an undo, which has no form to check. */
  readonly notUndone?: string;
}

/** The result of a change. */
export type Answer<T> =
  | { readonly done: T; readonly refused?: never }
  | { readonly done?: never; readonly refused: Refusal };
