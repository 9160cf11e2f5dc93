/** The header by which the server recognises a repeated request. */
export const requestIdHeader = (id: string) => ({ 'Idempotency-Key': `"${id}"` });

/** Two clicks within this time count as one. */
const doubleClickMilliseconds = 1_000;
/** Shorter than the server’s memory. */
const triedAgainWithin = 12 * 3_600_000;

interface Sent {
  readonly id: string;
  readonly at: number;
  isAnswered: boolean;
}

/**
 * Assigns ids to requests, and the same id to a repetition: a double click, or a retry after no answer. After an
 * answer, the same content gets a new id. `content` is everything that a form sends, so a changed form gets another id.
 */
export class RequestIds {
  readonly #sent = new Map<string, Sent>();

  constructor(private readonly now: () => number = Date.now) {}

  for(content: string): { readonly id: string; readonly answered: () => void } {
    this.#forgetOld();
    const sent = this.#sent.get(content) ?? { id: randomId(), at: this.now(), isAnswered: false };
    this.#sent.set(content, sent);
    return { id: sent.id, answered: () => void (sent.isAnswered = true) };
  }

  #forgetOld(): void {
    for (const [content, { at, isAnswered }] of this.#sent) {
      const kept = isAnswered ? doubleClickMilliseconds : triedAgainWithin;
      if (this.now() - at >= kept) this.#sent.delete(content);
    }
  }
}

/** Like `crypto.randomUUID`, which browsers provide only over HTTPS. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
