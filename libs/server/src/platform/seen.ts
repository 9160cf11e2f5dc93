/** What a request tells about itself, and how it is answered: all that features know of HTTP. */
export interface Seen {
  /** The address it came from, for slowing down repeated tries. */
  readonly address: string;
  /** What the browser says it is. */
  readonly device: string;
  /** The origin under which the web was reached, for links that leave it. */
  readonly origin: string;
  /** The id that the sender gave this request, so that it may be sent again; null where it gave none. */
  readonly requestId: string | null;
  /** Sets the session's cookie, or ends it. */
  setSession(token: string | null, expiresAt?: Date): void;
}
