import { passwordProblem, type PasswordOwner } from '@followthrough/domain/password';
import { accountOf, passwordResetProblem } from '@followthrough/domain/people';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/ground/configuration.js';
import type { Context } from '../../platform/changes/context.js';
import { Database } from '../../platform/sql/database.js';
import type { Prepared } from '../../platform/graphql/prepares.js';
import type { AccountChange } from './account-change.entity.js';
import { propose } from './account-changes.js';
import { linkOrigin } from '../link-origin.js';
import { PasswordResetLink } from './password-reset-link.entity.js';
import type { PasswordReset } from './password-reset.js';
import { newPasswordReset } from './password-resets.js';
import { Passwords } from '../sign-in/passwords.service.js';
import { Person } from '../persons/person.entity.js';
import { personView } from '../persons/person.view.js';
import { Sessions } from '../sign-in/sessions.service.js';
import type { ChooseNewPasswordInput } from '../sign-in/sign-in.inputs.js';
import { Refused } from '../sign-in/sign-in.problems.js';
import { hashOf } from '../token.js';

/** Lets people who forgot their password back in, by a link that works once. */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly configuration: Configuration,
  ) {}

  /** Auditors and administrators need two administrators, because the holder of the link can sign in as that person. */
  async reset(ctx: Context, personId: string): Promise<PasswordReset | AccountChange | RuleProblem> {
    const person = await ctx.acquire(personView, personId, 'person.resetPassword');
    const refused = ownProblem(ctx, person) ?? passwordResetProblem(person);
    if (refused) return refused;
    const change = await propose(ctx, person, 'RESET_PASSWORD', person.isAuditor || person.isAdministrator);
    return change.state === 'WAITING' ? change : this.issue(ctx, person, change);
  }

  /** For a change confirmed by a second administrator, or one that needs none. Ends the person’s sessions. */
  async issue(ctx: Context, person: Person, change: AccountChange): Promise<PasswordReset | RuleProblem> {
    const origin = linkOrigin(ctx, this.configuration);
    if (typeof origin !== 'string') return origin;
    const reset = await newPasswordReset(ctx, person, change, origin);
    await this.sessions.endAll(ctx, person.id);
    await ctx.record('person.passwordResetIssued', person, { change: change.id });
    return reset;
  }

  /** For the command on the server, when no other administrator is left to help. */
  async resetOnServer(ctx: Context, email: string): Promise<PasswordReset | RuleProblem> {
    const [row] = await ctx.db.query<{ id: string }[]>('select id from people where lower(email) = $1', [
      accountOf(email),
    ]);
    const person = row && (await ctx.db.findOneBy(Person, { id: row.id }));
    if (!person) return problem('EMAIL_OF_NOBODY', { email });
    if (!person.isAdministrator) return problem('NOT_ADMINISTRATOR', { name: person.name });
    const refused = passwordResetProblem(person);
    return refused ?? this.issue(ctx, person, await propose(ctx, person, 'RESET_PASSWORD', false));
  }

  async choose(
    ctx: Context,
    { token, password }: ChooseNewPasswordInput,
  ): Promise<Prepared<Person, Refused | RuleProblem>> {
    const [owner] = await this.database.rows<PasswordOwner & Record<string, unknown>>(findOwner, [
      hashOf(token),
      ctx.now(),
    ]);
    if (!owner) return ended();
    const refused = passwordProblem(password, owner);
    if (refused) return refused;
    const passwordHash = await this.passwords.hash(password);
    return () => this.#enter(ctx, token, passwordHash);
  }

  /** Works once, even if two people open the link at the same moment. */
  async #enter(ctx: Context, token: string, passwordHash: string): Promise<Person | Refused> {
    const link = await ctx.db.findOne(PasswordResetLink, {
      where: { tokenHash: hashOf(token) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!link || link.usedAt || link.expiresAt <= ctx.now()) return ended();
    const person = await ctx.db.findOne(Person, {
      where: { id: link.personId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!person || person.deactivatedAt) return ended();
    person.passwordHash = passwordHash;
    await ctx.db.update(Person, person.id, { passwordHash });
    await ctx.db.update(PasswordResetLink, link.id, { usedAt: ctx.now() });
    await this.sessions.endAll(ctx, person.id);
    await this.sessions.begin(ctx, person.id);
    await ctx.record('person.passwordReset', person, { change: link.accountChangeId });
    return person;
  }
}

function ownProblem(ctx: Context, { id }: Person): RuleProblem | null {
  return id === ctx.viewer.id ? problem('PASSWORD_RESET_OWN') : null;
}

function ended(): Refused {
  return Refused.because(problem('RESET_LINK_ENDED'));
}

const findOwner = `
  select p.name, p.email from password_resets r join people p on p.id = r.person_id
  where r.token_hash = $1 and r.used_at is null and r.expires_at > $2 and p.deactivated_at is null`;
