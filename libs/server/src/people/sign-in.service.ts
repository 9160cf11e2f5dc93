import { emailProblem, accountOf } from '@followthrough/domain/people';
import { Injectable } from '@nestjs/common';
import type { Context } from '../platform/context.js';
import { Passwords } from './passwords.service.js';
import { Person } from './person.entity.js';
import { Sessions } from './sessions.service.js';
import type { SignInInput } from './sign-in.inputs.js';
import { SignInRefused, type TooManyTries } from './sign-in.problems.js';
import { Session } from './session.entity.js';
import { Tries } from './tries.service.js';

@Injectable()
export class SignInService {
  constructor(
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly tries: Tries,
  ) {}

  /** Unknown, deactivated, not joined yet or a wrong password: the same answer after the same work. */
  async signIn(ctx: Context, { email, password }: SignInInput): Promise<Person | SignInRefused | TooManyTries> {
    const account = accountOf(email);
    const slowed = await this.tries.take(ctx, account);
    if (slowed) return slowed;

    const found = await personOf(ctx, account);
    const hash = found && !found.deactivatedAt ? found.passwordHash : null;
    if (!(await this.passwords.matches(hash, password))) return SignInRefused.now();

    const person = await this.#stillThere(ctx, found!.id, hash);
    if (!person) return SignInRefused.now();
    await this.tries.succeeded(ctx, account);
    const session = await this.sessions.begin(ctx, person.id);
    await ctx.record('session.begun', session);
    return person;
  }

  /** Always succeeds: whoever is signed out already is where they wanted to be. */
  async signOut(ctx: Context): Promise<true> {
    const { sessionId } = ctx.reader;
    ctx.afterwards(() => ctx.seen?.setSession(null));
    if (!sessionId) return true;
    await this.sessions.end(ctx, sessionId);
    await ctx.record('session.ended', Object.assign(new Session(), { id: sessionId }));
    return true;
  }

  /** Hashing takes a while. Whoever was deactivated meanwhile, or changed their password, is not let in by the old one. */
  async #stillThere(ctx: Context, id: string, passwordHash: string | null): Promise<Person | null> {
    const person = await ctx.db.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_read' } });
    return person && !person.deactivatedAt && person.passwordHash === passwordHash ? person : null;
  }
}

async function personOf(ctx: Context, account: string): Promise<Person | null> {
  if (emailProblem(account)) return null;
  const [row] = await ctx.db.query<{ id: string }[]>('select id from people where lower(email) = $1', [account]);
  return row ? ctx.db.findOneBy(Person, { id: row.id }) : null;
}
