/** A request that waits for the user to sign in again. */
interface Waiting {
  readonly proceed: () => void;
  readonly giveUp: () => void;
}

/**
 * Holds requests that were refused because the session ended, until the user signs in again or declines. An open form
 * stays as it is, and its request is sent again.
 */
export class SessionGate {
  private waiting: readonly Waiting[] = [];
  private readonly listeners = new Set<() => void>();

  /** Whether a request is waiting, for `useSyncExternalStore`. */
  readonly isClosed = (): boolean => this.waiting.length > 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Resolves once the same person has signed in again; rejects with `reason` if they decline. */
  wait(reason: unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      this.become([...this.waiting, { proceed: resolve, giveUp: () => reject(reason) }]);
    });
  }

  signedInAgain(): void {
    this.release(({ proceed }) => proceed());
  }

  declined(): void {
    this.release(({ giveUp }) => giveUp());
  }

  private release(end: (waiting: Waiting) => void): void {
    const released = this.waiting;
    this.become([]);
    released.forEach(end);
  }

  private become(waiting: readonly Waiting[]): void {
    this.waiting = waiting;
    this.listeners.forEach((listener) => listener());
  }
}
