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
  /** Whether that origin is certain to be ours: configured, or an address of this machine. */
  readonly isOwnAddress: boolean;
  /** What this browser was given when somebody last signed in with it; null where nobody has. */
  readonly deviceToken: string | null;
  /** Sets the session's cookie, or ends it. */
  setSession(token: string | null, expiresAt?: Date): void;
  /** Lets the browser be known again. */
  setDevice(token: string, expiresAt: Date): void;
}
