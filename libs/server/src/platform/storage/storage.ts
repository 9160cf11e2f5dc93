import type { Readable } from 'node:stream';

/** Stored bytes, identified by their hash. */
export interface Stored {
  /** SHA-256 of the bytes, in hexadecimal: the name under which they are stored. */
  readonly sha256: string;
  readonly size: number;
}

/** A received upload. It is temporary until it is kept; the receiver must drop it at the end in either case. */
export interface Arrived extends Stored {
  /** Resolves once the bytes would survive a crash. @throws StorageFull */
  keep(): Promise<void>;
  drop(): Promise<void>;
}

/** The upload is larger than allowed. None of it was stored. */
export class TooLarge extends Error {
  constructor(readonly most: number) {
    super(`More than ${most} bytes arrived.`);
  }
}

/** There is no space for the bytes. None of them were stored. */
export class StorageFull extends Error {}

/** The stored bytes are missing, truncated or do not match their hash. */
export class Damaged extends Error {}

/**
 * Stores uploaded bytes under the hash of their content, so that equal bytes are stored once and nothing is overwritten
 * with different content. A folder by default; any implementation of these methods can replace it.
 */
export abstract class Storage {
  /**
   * Receives an upload and hashes it on the way.
   * @throws TooLarge above `most` bytes, StorageFull, or the error of the stream; nothing is left behind.
   */
  abstract receive(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Arrived>;

  /** The bytes under a hash, verified before the first byte is returned. @throws Damaged */
  abstract open(stored: Stored): Promise<Readable>;

  /** Removes the bytes under a hash, if there are any. */
  abstract remove(sha256: string): Promise<void>;
}
