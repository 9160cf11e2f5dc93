import { problem } from '@followthrough/domain/problems';
import { createHash } from 'node:crypto';
import { Refusal } from '../ground/refusal.js';
import type { Asked } from './asked.js';

/**
 * Documents by the SHA-256 of their text, as in Apollo’s automatic persisted queries: a client sends only the hash, and
 * the text as well if the server answers that it does not know it. Pages ask for much, so their documents are long: the
 * hash spares most of what they would send, and what the server would read, each time.
 */
export class KeptDocuments {
  readonly #texts = new Map<string, string>();

  constructor(private readonly most: number) {}

  /**
   * Puts the text of its document into a request that has only the hash. The text comes back marked.
   * @throws Refusal PERSISTED_QUERY_NOT_FOUND if the hash is unknown; INVALID if it is not that of the text.
   */
  complete(body: unknown): void {
    const asked = (body ?? {}) as Partial<Asked>;
    const hash = hashIn(asked);
    if (hash === null) return;
    if (typeof asked.query === 'string') {
      if (createHash('sha256').update(asked.query).digest('hex') === hash) return;
      throw Refusal.invalid(problem('HASH_OF_ANOTHER_QUERY'));
    }
    const text = this.#texts.get(hash);
    if (text === undefined) throw new Refusal('PERSISTED_QUERY_NOT_FOUND', problem('QUERY_NOT_KEPT'));
    asked.query = text;
  }

  /** Keeps the marked text of a valid document, if the client sent its hash, which `complete` has compared. */
  keep(asked: Asked): void {
    const hash = hashIn(asked);
    if (hash === null) return;
    this.#texts.delete(hash);
    this.#texts.set(hash, asked.query);
    if (this.#texts.size > this.most) this.#texts.delete(this.#texts.keys().next().value!);
  }
}

function hashIn({ extensions }: Partial<Asked>): string | null {
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions)) return null;
  const { persistedQuery } = extensions;
  if (typeof persistedQuery !== 'object' || persistedQuery === null || !('sha256Hash' in persistedQuery)) return null;
  return typeof persistedQuery.sha256Hash === 'string' ? persistedQuery.sha256Hash : null;
}
