import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

/** A flat row of JSON. Decimals, dates and integers beyond 2^53 are strings. */
export type DigestRow = Readonly<Record<string, null | boolean | number | string>>;

/**
 * One digest of many rows, in the order in which they are added: SHA-256 of the concatenated SHA-256 digests (32 bytes each) of
 * the rows, each in the form of RFC 8785 (JCS) and UTF-8. Without rows it is the SHA-256 of nothing.
 */
export class RowsDigest {
  readonly #all = createHash('sha256');

  /** @throws for undefined, NaN, infinities and lone surrogates. */
  add(row: DigestRow): void {
    const text = canonicalize(row);
    const isWhole = text?.isWellFormed() && Object.values(row).every((value) => value !== undefined);
    if (!isWhole) throw new TypeError('A row must be well-formed JSON.');
    this.#all.update(createHash('sha256').update(text!, 'utf8').digest());
  }

  /** 64 digits. Nothing can be added afterwards. */
  hex(): string {
    return this.#all.digest('hex');
  }
}
