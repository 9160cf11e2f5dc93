import type { Readable } from 'node:stream';

/** Bytes, by what names them. */
export interface Stored {
  /** SHA-256 of the bytes, in hexadecimal: the name they are kept under. */
  readonly sha256: string;
  readonly size: number;
}

/** What arrived. It is temporary until it is kept; whoever received it drops it in the end, kept or not. */
export interface Arrived extends Stored {
  /** Resolves once the bytes would survive a crash. @throws StorageFull */
  keep(): Promise<void>;
  drop(): Promise<void>;
}

/** What arrived has more bytes than may be kept. Nothing of it was. */
export class TooLarge extends Error {
  constructor(readonly most: number) {
    super(`More than ${most} bytes arrived.`);
  }
}

/** There is no room for the bytes. Nothing of them was kept. */
export class StorageFull extends Error {}

/** The bytes under a hash are missing, cut or others than they were. */
export class Damaged extends Error {}

/**
 * Where bytes that people hand in are kept: under the hash of their content, so that the same bytes are kept once and
 * nothing is ever overwritten by something else. A folder by default; whatever can do these things may take its place.
 */
export abstract class Storage {
  /**
   * Takes in what arrives, hashing it on the way.
   * @throws TooLarge past `most` bytes, StorageFull, or what the bytes failed with; then nothing is left of it.
   */
  abstract receive(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Arrived>;

  /** The bytes under a hash, found to have it before the first of them is given. @throws Damaged */
  abstract open(stored: Stored): Promise<Readable>;

  /** Removes the bytes under a hash, where there are any. */
  abstract remove(sha256: string): Promise<void>;
}
