/** What every act of the demo says. */
export interface When {
  readonly on: string;
  /** By default the person who created the commitment. */
  readonly by?: string;
}

/** A passage by its source. */
export type PassageOf = readonly [source: string, passage: string];
