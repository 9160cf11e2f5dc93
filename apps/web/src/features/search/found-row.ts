/** A search result or command. */
export interface FoundRow {
  /** Unique among all rows. */
  readonly id: string;
  readonly title: string;
  readonly detail?: string | null;
  /** The words around the match, if the title does not show why it was found. */
  readonly snippet?: string | null;
  /** A row with the number of further results, linked to them. */
  readonly isMore?: boolean;
  /** Search stays open, because the result is shown there. */
  readonly staysOpen?: boolean;
  readonly keys?: string | undefined;
  /** The address or the action; null for information only. */
  readonly goes: string | (() => void) | null;
}

export interface FoundGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly FoundRow[];
}
