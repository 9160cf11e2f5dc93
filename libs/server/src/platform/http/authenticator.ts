import type { Sql, Bound } from '../sql/sql.js';
import type { BoundReader, Reader } from '../views/reader.js';

/** Who a session's token belongs to. The feature that knows people answers. */
export abstract class Authenticator {
  /** One statement. A token that is unknown, ended or expired is nobody's. */
  abstract readerOf(token: string, now: Date): Promise<Reader>;

  /** Whose the token was when it was last looked up; null where that is forgotten. What it was may be no longer so. */
  abstract lastReaderOf(token: string): Reader | null;

  /** The condition that this is a reader still, with the same rights, as of the statement that it is part of. */
  abstract isStill(reader: BoundReader, now: Bound): Sql;
}
