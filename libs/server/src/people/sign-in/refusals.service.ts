import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Database } from '../../platform/sql/database.js';
import { log } from '../../platform/ground/log.js';
import { Reader } from '../../platform/views/reader.js';
import { RefusalWatch, type ActionReason } from '../../platform/changes/refusal-watch.js';
import { Work } from '../../platform/changes/work.js';
import { Deployment } from '../deployment/deployment.entity.js';
import { Person } from '../persons/person.entity.js';
import { RefusalCount } from './refusal-count.js';
import { networkOfRequest } from './tried.js';

/** Why a sign-in was refused, as the event records it. */
export type SignInReason = 'WRONG' | 'TOO_MANY_TRIES';

/**
 * Records an event and a log line for refusals: the first, tenth and hundredth in an hour from each network, so that
 * failed attempts cannot fill the record. Written after the answer, whose duration would otherwise reveal whether an
 * account exists.
 */
@Injectable()
export class Refusals extends RefusalWatch {
  readonly #count = new RefusalCount();
  readonly #unsettled = new Set<Promise<void>>();

  constructor(
    private readonly work: Work,
    private readonly database: Database,
  ) {
    super();
  }

  signInRefused(ctx: Context, account: string, reason: SignInReason): void {
    const network = networkOfRequest(ctx);
    this.#later(async () => {
      const person = await this.#personCalled(account);
      const times = this.#count.times(person?.id ?? null, `${reason} ${network}`, ctx.now());
      if (times === null) return;
      log.warn({ reason, person: person?.id ?? null, network, times }, 'A sign-in was refused.');
      await this.work.change(Reader.nobody, async (change) => {
        if (person) return change.record('person.signInRefused', person, { reason, times }, { network });
        const deployment = await change.db.findOneOrFail(Deployment, { where: {} });
        return change.record('deployment.signInRefused', deployment, { reason, times }, { network });
      });
    });
  }

  actionRefused(ctx: Context, operation: string, reason: ActionReason = 'FORBIDDEN'): void {
    const { reader } = ctx;
    const id = reader.viewer?.id;
    if (!id) return;
    const times = this.#count.times(id, `${reason} ${operation}`, ctx.now());
    if (times === null) return;
    log.warn({ reason, person: id, operation, times }, 'An action was refused.');
    const person = Object.assign(new Person(), { id });
    this.#later(() =>
      this.work.change(reader, (change) => change.record('person.actionRefused', person, { operation, reason, times })),
    );
  }

  /** Resolves once all refusals so far have been recorded. */
  async settled(): Promise<void> {
    await Promise.all(this.#unsettled);
  }

  #later(act: () => Promise<unknown>): void {
    const acting = act()
      .catch((err: unknown) => log.error({ err }, 'A refusal could not be recorded.'))
      .then(() => void this.#unsettled.delete(acting));
    this.#unsettled.add(acting);
  }

  async #personCalled(account: string): Promise<Person | null> {
    const [row] = await this.database.rows<{ id: string }>('select id from people where lower(email) = $1', [account]);
    return row ? Object.assign(new Person(), row) : null;
  }
}
