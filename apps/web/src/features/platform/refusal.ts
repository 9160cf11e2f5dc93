import { graphql } from '../../generated/gql.js';

/** What every problem says of itself. Each mutation reads it, so that none is answered without words. */
export const RefusalProblem = graphql(`
  fragment Refusal_problem on Problem {
    message
    ... on InvalidInput {
      problemCode: code
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

/** What a feature's mutation hook gives its form. */
export type Done<T> = Answer<T>;

/** The message for one field, or null where the refusal is about another, or none. */
export function aboutField(refusal: Refusal | null, field: string): string | null {
  return refusal?.field === field ? refusal.message : null;
}

/** The message that belongs to none of the form's fields, nor to a part of one, as `due.edtf` is of `due`. */
export function aboutForm(refusal: Refusal | null, fields: readonly string[]): string | null {
  if (!refusal) return null;
  return refusal.field && isAmong(refusal.field, fields) ? null : refusal.message;
}

export function isAmong(field: string, fields: readonly string[]): boolean {
  return fields.some((name) => field === name || field.startsWith(`${name}.`));
}
