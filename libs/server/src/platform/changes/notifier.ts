import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '../sql/database.js';

export const eventsChannel = 'followthrough_events';

/**
 * Tells whoever follows events that there are new ones: after commit, on a connection of its own, and once for all that
 * came meanwhile. A lost word costs a second, for followers look by themselves too.
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
