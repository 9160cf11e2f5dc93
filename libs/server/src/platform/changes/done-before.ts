/** The stored answer of a change: the row it created, a plain value, or a note that it can be shown only once. */
export type KeptAnswer =
  | { readonly row: { readonly type: string; readonly id: string } }
  | { readonly value: unknown }
  | 'shownOnce';

/** Rolls the transaction back because the same request was already done; `answer` is its first answer. */
export class DoneBefore {
  constructor(readonly answer: KeptAnswer) {}
}
