import { emailProblem, accountOf } from '@followthrough/domain/people';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Database } from '../../platform/sql/database.js';
import type { Prepared } from '../../platform/graphql/prepares.js';
import { KnownDevices } from './known-devices.service.js';
import { Passwords } from './passwords.service.js';
import { Person } from '../persons/person.entity.js';
import { Refusals } from './refusals.service.js';
import { Session } from './session.entity.js';
import { Sessions } from './sessions.service.js';
import type { SignInInput } from './sign-in.inputs.js';
import { SignInRefused, TooManyTries } from './sign-in.problems.js';
import { byDevice, byStranger } from './tried.js';
import { Tries } from './tries.service.js';

type Credentials = Pick<Person, 'id' | 'passwordHash' | 'deactivatedAt'>;

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly tries: Tries,
    private readonly devices: KnownDevices,
    private readonly refusals: Refusals,
  ) {}

  /**
   * An unknown or deactivated account, a pending invitation and a wrong password give the same answer after the same
   * work.
   */
  async signIn(
    ctx: Context,
    { email, password }: SignInInput,
  ): Promise<Prepared<Person, SignInRefused | TooManyTries>> {
    const account = accountOf(email);
    const device = await this.devices.recognised(ctx, account);
    const tried = device ? byDevice(account, device) : byStranger(ctx, account);
    const opened = await this.tries.attempt(ctx, tried, () => this.#open(account, password));
    if (opened === null || opened instanceof TooManyTries) {
      this.refusals.signInRefused(ctx, account, opened ? 'TOO_MANY_TRIES' : 'WRONG');
      return opened ?? SignInRefused.now();
    }
    return () => this.#enter(ctx, opened);
  }

  /** Always succeeds, even without a session. */
  async signOut(ctx: Context): Promise<true> {
    const { sessionId } = ctx.reader;
    ctx.afterwards(() => ctx.seen?.setSession(null));
    if (!sessionId) return true;
    await this.sessions.end(ctx, sessionId);
    await ctx.record('session.ended', Object.assign(new Session(), { id: sessionId }));
    return true;
  }

  /** The credentials that match this password, or null. */
  async #open(account: string, password: string): Promise<Credentials | null> {
    const found = emailProblem(account) ? null : await this.#credentialsOf(account);
    const hash = found && !found.deactivatedAt ? found.passwordHash : null;
    return (await this.passwords.matches(hash, password)) ? found : null;
  }

  async #credentialsOf(account: string): Promise<Credentials | null> {
    const [row] = await this.database.rows<Credentials & Record<string, unknown>>(findCredentials, [account]);
    return row ?? null;
  }

  /**
   * Hashing takes a while. If the person was deactivated or changed the password meanwhile, the old password is
   * refused.
   */
  async #enter(ctx: Context, { id, passwordHash }: Credentials): Promise<Person | SignInRefused> {
    const person = await ctx.db.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_read' } });
    if (!person || person.deactivatedAt || person.passwordHash !== passwordHash) return SignInRefused.now();
    const session = await this.sessions.begin(ctx, person.id);
    await ctx.record('session.begun', session);
    return person;
  }
}

const findCredentials = `
  select id, password_hash as "passwordHash", deactivated_at as "deactivatedAt" from people where lower(email) = $1`;
