import type { Readable } from 'node:stream';

/** What arrived, once all of it is safe. */
export interface Stored {
  /** SHA-256 of the bytes, in hexadecimal: the name they are kept under. */
  readonly sha256: string;
  readonly size: number;
}

/** What arrived has more bytes than may be kept. Nothing of it was. */
export class TooLarge extends Error {
  constructor(readonly most: number) {
    super(`More than ${most} bytes arrived.`);
  }
}

/**
 * Where bytes that people hand in are kept: under the hash of their content, so that the same bytes are kept once and
 * nothing is ever overwritten by something else. A folder by default; whatever can do these two things may take its place.
 */
export abstract class Storage {
  /**
   * Keeps what arrives, hashing it on the way. It resolves once the bytes would survive a crash.
   * @throws TooLarge past `most` bytes, or what the bytes failed with; then nothing is kept.
   */
  abstract put(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Stored>;

  /** The bytes kept under a hash. @throws when there are none. */
  abstract open(sha256: string): Promise<Readable>;
}
