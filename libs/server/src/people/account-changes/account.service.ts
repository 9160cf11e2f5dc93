import { passwordProblem } from '@followthrough/domain/password';
import { personNameProblem } from '@followthrough/domain/people';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Database } from '../../platform/sql/database.js';
import type { Prepared } from '../../platform/graphql/prepares.js';
import type { StaleEdit } from '../../platform/schema/problem.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { staleEdit } from '../../platform/changes/stale-edit.js';
import { Passwords } from '../sign-in/passwords.service.js';
import { Person } from '../persons/person.entity.js';
import type { ChangeNameInput } from '../persons/person.inputs.js';
import { personView } from '../persons/person.view.js';
import { sessionView } from '../sign-in/session.view.js';
import { Sessions } from '../sign-in/sessions.service.js';
import type { ChangePasswordInput } from '../sign-in/sign-in.inputs.js';
import { Refused, TooManyTries } from '../sign-in/sign-in.problems.js';
import { bySession } from '../sign-in/tried.js';
import { Tries } from '../sign-in/tries.service.js';

type Credentials = Pick<Person, 'name' | 'email' | 'passwordHash'> & Record<string, unknown>;

/** Changes that people make to their own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly tries: Tries,
  ) {}

  async changeName(ctx: Context, { version, name }: ChangeNameInput): Promise<Person | RuleProblem | StaleEdit> {
    const person = await ctx.acquire(personView, ctx.viewer.id, 'person.changeOwn');
    const refused = (await staleEdit(ctx, person, version)) ?? personNameProblem(name);
    if (refused) return refused;
    if (person.name === name) return person;
    Object.assign(person, { name, version: person.version + 1 });
    await ctx.db.update(Person, person.id, { name, version: person.version });
    await ctx.record('person.renamed', person, { version: person.version, fields: ['name'] }, { name });
    return person;
  }

  /**
   * All other sessions end, because the old password may have been used by someone else. Failed attempts elsewhere do
   * not delay this.
   */
  async changePassword(
    ctx: Context,
    { current, next }: ChangePasswordInput,
  ): Promise<Prepared<Person, Refused | TooManyTries | RuleProblem>> {
    const [person] = await this.database.rows<Credentials>(findCredentials, [ctx.viewer.id]);
    if (!person) throw Refusal.notFound();
    const refused = passwordProblem(next, person, 'next');
    if (refused) return refused;

    const check = async () => (await this.passwords.matches(person.passwordHash, current)) || null;
    const proven = await this.tries.attempt(ctx, bySession(ctx.reader.sessionId!), check);
    if (proven instanceof TooManyTries) return proven;
    if (!proven) return notYours();
    const passwordHash = await this.passwords.hash(next);
    return () => this.#setPassword(ctx, person.passwordHash, passwordHash);
  }

  async #setPassword(ctx: Context, proven: string | null, passwordHash: string): Promise<Person | Refused> {
    const person = await ctx.acquire(personView, ctx.viewer.id, 'person.changeOwn');
    // It may have changed during the comparison.
    if (person.passwordHash !== proven) return notYours();
    person.passwordHash = passwordHash;
    await ctx.db.update(Person, person.id, { passwordHash });
    await this.sessions.endAll(ctx, person.id, ctx.reader.sessionId);
    await ctx.record('person.passwordChanged', person);
    return person;
  }

  async endSession(ctx: Context, id: string): Promise<true> {
    const session = await ctx.see(sessionView, id);
    if (session.endedAt) return true;
    await this.sessions.end(ctx, session.id);
    await ctx.record('session.ended', session);
    if (session.id === ctx.reader.sessionId) ctx.seen?.setSession(null);
    return true;
  }

  async endOtherSessions(ctx: Context): Promise<true> {
    const session = await ctx.see(sessionView, ctx.reader.sessionId!);
    await this.sessions.endAll(ctx, ctx.viewer.id, session.id);
    await ctx.record('session.othersEnded', session);
    return true;
  }
}

function notYours(): Refused {
  return Refused.because(problem('PASSWORD_WRONG'));
}

const findCredentials = 'select name, email, password_hash as "passwordHash" from people where id = $1';
