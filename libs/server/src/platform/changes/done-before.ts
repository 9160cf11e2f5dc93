/** What a change answered, as far as it may be kept: the row it made, a plain value, or that it can be shown only once. */
export type KeptAnswer =
  | { readonly row: { readonly type: string; readonly id: string } }
  | { readonly value: unknown }
  | 'shownOnce';

/** Rolls the transaction back: its request was done before, and `answer` is what it answered. */
export class DoneBefore {
  constructor(readonly answer: KeptAnswer) {}
}
