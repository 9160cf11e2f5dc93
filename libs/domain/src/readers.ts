import { problem, type RuleProblem } from './problems.js';
import { reasonRule, requiredTextProblem } from './text.js';

/** One of two people who read the same, as they are replaced. */
export interface ReplacedReader {
  readonly name: string;
  readonly isFinished: boolean;
  /** Whether another person already reads in their place. */
  readonly isReplaced: boolean;
}

export interface Successor {
  readonly name: string;
  /** Whether they are or were a reader of the same. */
  readonly hasRead: boolean;
}

/**
 * Why this person cannot take the place of a reader, or null. What a reader has finished counts, and nobody reads the same
 * twice.
 */
export function replaceReaderProblem(
  reader: ReplacedReader,
  { name, hasRead }: Successor,
  reason: string,
): RuleProblem | null {
  return (
    (reader.isReplaced ? problem('READER_REPLACED', { name: reader.name }) : null) ??
    (reader.isFinished ? problem('READER_FINISHED', { name: reader.name }) : null) ??
    (hasRead ? problem('READER_READ_BEFORE', { name }, 'personId') : null) ??
    requiredTextProblem(reason, reasonRule)
  );
}
