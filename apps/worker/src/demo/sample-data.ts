import type { SampleMethod, SampleStrata } from '@followthrough/domain/vocabulary';

/** A sample of the commitments of some teams. */
export interface DemoSample {
  readonly key: string;
  readonly on: string;
  readonly by: string;
  readonly title: string;
  readonly teams: readonly string[];
  readonly method: SampleMethod;
  readonly strataBy?: SampleStrata;
  readonly size: number;
  readonly seed: string;
  readonly tests: readonly string[];
  readonly work: readonly DemoSampleWork[];
}

/** What an auditor does with a sample on one day. Ids differ in each load, and so do the commitments drawn. */
export interface DemoSampleWork {
  readonly on: string;
  readonly by: string;
  /** The commitments drawn that are tested, from the first; all by default. Those with exceptions are tested, too. */
  readonly first?: number;
  /** By commitment; the others pass. */
  readonly exceptions: Readonly<Record<string, DemoException>>;
}

/** The number of the test, from 1, and the note. */
export type DemoException = readonly [test: number, note: string];
