/** An id under which the server does a request once, however often it arrives. */
export const requestIdHeader = (id: string) => ({ 'Idempotency-Key': `"${id}"` });

/** Two clicks that come closer than this are one. */
const doubleClickMilliseconds = 1_000;
/** Shorter than the server remembers. */
const triedAgainWithin = 12 * 3_600_000;

interface Sent {
  readonly id: string;
  readonly at: number;
  isAnswered: boolean;
}

/**
 * Gives what is sent an id, and the same one to what is sent again: by a double click, or because no answer came. Once it
 * is answered, the same content is meant anew. `content` is everything that a form sends, so a changed form has another id.
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

/** As `crypto.randomUUID` would, which browsers lack where the address is not https. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
