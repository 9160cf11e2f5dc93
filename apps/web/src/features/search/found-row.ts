/** One thing that can be chosen in search. */
export interface FoundRow {
  /** Names it among all rows, whatever is typed. */
  readonly id: string;
  readonly title: string;
  readonly detail?: string | null;
  /** Words around those that match, where its title does not say why it was found. */
  readonly snippet?: string | null;
  /** Says how many there are besides, and leads to them. */
  readonly isMore?: boolean;
  /** Search stays open, as what it does is shown there. */
  readonly staysOpen?: boolean;
  readonly keys?: string | undefined;
  /** Where it is, or what it does; null where it only tells something. */
  readonly goes: string | (() => void) | null;
}

export interface FoundGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly FoundRow[];
}
