import { problem } from '@followthrough/domain/problems';
import { limits } from '@followthrough/domain/limits';
import { Refusal } from '../ground/refusal.js';

/**
 * How much a request may be answered at most, reckoned before anything is read: every list at its longest, and every
 * text that may be long at its longest. What one request asks for is added up.
 */
export class AnswerSize {
  #rows = 0;
  #bytes = 0;
  #sent = 0;

  /** @throws Refusal INVALID above limits.queryRows */
  addRows(rows: number): void {
    this.#rows += rows;
    if (this.#rows <= limits.queryRows) return;
    throw Refusal.invalid(problem('TOO_MANY_ROWS', { limit: limits.queryRows }));
  }

  /** @throws Refusal INVALID above limits.answerBytes */
  addBytes(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > limits.answerBytes) throw tooLong();
  }

  /** The answer to one change of several, which are sent together. */
  sent(answer: string): void {
    this.#sent += Buffer.byteLength(answer);
  }

  /** Bytes that may still be sent. */
  get left(): number {
    return Math.max(0, limits.answerBytes - this.#sent);
  }
}

/** What is long without having been foreseen is found to be so where it was built. */
export function tooLong(): Refusal {
  return Refusal.invalid(problem('ANSWER_TOO_LONG', { limit: limits.answerBytes / 1_000_000 }));
}
