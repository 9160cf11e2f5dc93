import type { Reader } from '../views/reader.js';

/** Who a session's token belongs to. The feature that knows people answers. */
export abstract class Authenticator {
  /** One statement. A token that is unknown, ended or expired is nobody's. */
  abstract readerOf(token: string, now: Date): Promise<Reader>;
}
