import { problem } from '@followthrough/domain/problems';
import { limits } from '@followthrough/domain/limits';
import { Refusal } from '../ground/refusal.js';

/**
 * The largest possible answer to a request, estimated before anything is read: every list and every long text at its
 * maximum length, added up over the whole request.
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

  /** The answer to one of several changes in a request. */
  sent(answer: string): void {
    this.#sent += Buffer.byteLength(answer);
  }

  /** Bytes that may still be sent. */
  get left(): number {
    return Math.max(0, limits.answerBytes - this.#sent);
  }
}

/** For an answer that turns out to be too long once it is built. */
export function tooLong(): Refusal {
  return Refusal.invalid(problem('ANSWER_TOO_LONG', { limit: limits.answerBytes / 1_000_000 }));
}
