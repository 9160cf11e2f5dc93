/** The parts of an HTTP request and response that features may use. */
export interface Seen {
  /** The client’s address, for slowing down repeated attempts. */
  readonly address: string;
  /** The browser, from its User-Agent header. */
  readonly device: string;
  /** The origin at which the web app was reached, for links in messages. */
  readonly origin: string;
  /** The idempotency key of the request; null if it has none. */
  readonly requestId: string | null;
  /** Whether that origin is certainly ours: configured, or an address of this machine. */
  readonly isOwnAddress: boolean;
  /** The device token that this browser received at its last sign-in; null if there was none. */
  readonly deviceToken: string | null;
  /** Sets the session cookie, or clears it. */
  setSession(token: string | null, expiresAt?: Date): void;
  /** Sets the cookie that identifies this browser at the next sign-in. */
  setDevice(token: string, expiresAt: Date): void;
}
