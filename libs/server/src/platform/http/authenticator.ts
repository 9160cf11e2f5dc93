import type { Sql, Bound } from '../sql/sql.js';
import type { BoundReader, Reader } from '../views/reader.js';

/** Finds the owner of a session token. Implemented by the people feature. */
export abstract class Authenticator {
  /** One statement. A token that is unknown, ended or expired gives a signed-out reader. */
  abstract readerOf(token: string, now: Date): Promise<Reader>;

  /** The same for a session that was looked up before. */
  abstract ownerOf(sessionId: string, now: Date): Promise<Reader>;

  /** The reader at the last look-up of the token; null if it is not cached. It may be out of date. */
  abstract lastReaderOf(token: string): Reader | null;

  /** The condition that the reader still has the same session and rights when the statement runs. */
  abstract isStill(reader: BoundReader, now: Bound): Sql;
}
