import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '../sql/database.js';

export const eventsChannel = 'followthrough_events';

/**
 * Tells followers that there are new events: after commit, on its own connection, once for all events that arrived
 * meanwhile. A lost notification costs one second, because followers also poll.
 */
@Injectable()
export class Notifier implements BeforeApplicationShutdown {
  #sending: Promise<void> | null = null;
  #again = false;

  constructor(private readonly database: Database) {}

  touch(): void {
    if (this.#sending) this.#again = true;
    else this.#sending = this.#send();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#sending;
  }

  async #send(): Promise<void> {
    do {
      this.#again = false;
      await this.database.rows('select pg_notify($1, $2)', [eventsChannel, '']).catch(() => undefined);
    } while (this.#again);
    this.#sending = null;
  }
}
