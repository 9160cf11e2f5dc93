import type { SampleMethod, SampleStrata, TestResult } from '@followthrough/domain/sample-terms';

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
  /** Two people who do not see each other’s results. */
  readonly readers?: readonly [string, string];
  readonly work: readonly DemoSampleWork[];
  readonly adjudications?: readonly DemoAdjudication[];
  readonly closes?: { readonly on: string; readonly by: string; readonly reason?: string };
}

/** What an auditor does with a sample on one day. Ids differ in each load, and so do the commitments drawn. */
export interface DemoSampleWork {
  readonly on: string;
  readonly by: string;
  /** The commitments drawn that are tested, from the first; all by default. Those with exceptions are tested, too. */
  readonly first?: number;
  /** Whether this reader finishes then. */
  readonly finishes?: boolean;
  /** By commitment; the others pass. Another note on a later day replaces the earlier result. */
  readonly exceptions: Readonly<Record<string, DemoException>>;
  /** By commitment: tests that cannot be asked of it. */
  readonly notApplicable?: Readonly<Record<string, DemoException>>;
}

/** What counts where the readers differ. */
export interface DemoAdjudication {
  readonly on: string;
  readonly by: string;
  readonly commitment: string;
  /** The number of the test, from 1. */
  readonly test: number;
  readonly result: TestResult;
  readonly words: string;
}

/** The number of the test, from 1, and the note. */
export type DemoException = readonly [test: number, note: string];
