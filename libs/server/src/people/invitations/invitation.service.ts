import { passwordProblem, type PasswordOwner } from '@followthrough/domain/password';
import { emailProblem, inviteAgainProblem, personNameProblem } from '@followthrough/domain/people';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/ground/configuration.js';
import type { Context } from '../../platform/changes/context.js';
import { Database } from '../../platform/sql/database.js';
import type { Prepared } from '../../platform/graphql/prepares.js';
import { effectiveRoles, grantedPrivileges } from '../account-changes/account-changes.js';
import { InvitationLink } from './invitation-link.entity.js';
import type { Invitation } from './invitation.js';
import { issueInvitation } from './invitations.js';
import { linkOrigin } from '../link-origin.js';
import { Passwords } from '../sign-in/passwords.service.js';
import { Person } from '../persons/person.entity.js';
import type { InvitePersonInput } from './invitation.inputs.js';
import { personView } from '../persons/person.view.js';
import { emailTakenProblem, newPerson } from '../persons/new-person.js';
import { heldRolesProblem, recordedRoles, setRoles } from '../teams/roles.js';
import { Sessions } from '../sign-in/sessions.service.js';
import type { AcceptInvitationInput } from '../sign-in/sign-in.inputs.js';
import { Refused } from '../sign-in/sign-in.problems.js';
import { hashOf } from '../token.js';

@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly configuration: Configuration,
  ) {}

  async invite(ctx: Context, input: InvitePersonInput): Promise<Invitation | RuleProblem> {
    ctx.allow('person.invite');
    const { name, email } = input;
    const refused =
      personNameProblem(name) ??
      emailProblem(email) ??
      (await heldRolesProblem(ctx, input)) ??
      (await emailTakenProblem(ctx, email));
    if (refused) return refused;

    const origin = linkOrigin(ctx, this.configuration);
    if (typeof origin !== 'string') return origin;

    const person = newPerson(ctx, { name, email, isAuditor: false, isAdministrator: false });
    await ctx.db.insert(Person, person);
    await setRoles(ctx, person.id, input.memberships);
    const privileges = await grantedPrivileges(ctx, person, input);
    Object.assign(person, privileges);
    await ctx.db.update(Person, person.id, { ...privileges });
    const invitation = await issueInvitation(ctx, person, origin);
    const roles = recordedRoles(effectiveRoles(input, privileges));
    await ctx.record('person.invited', person, { version: person.version, ...roles }, { name });
    return invitation;
  }

  async renew(ctx: Context, personId: string): Promise<Invitation | RuleProblem> {
    const person = await ctx.acquire(personView, personId, 'person.invite');
    const refused = inviteAgainProblem(person);
    if (refused) return refused;
    const origin = linkOrigin(ctx, this.configuration);
    if (typeof origin !== 'string') return origin;
    const invitation = await issueInvitation(ctx, person, origin);
    await ctx.record('person.invitationRenewed', person);
    return invitation;
  }

  async accept(
    ctx: Context,
    { token, password }: AcceptInvitationInput,
  ): Promise<Prepared<Person, Refused | RuleProblem>> {
    const [invited] = await this.database.rows<PasswordOwner & Record<string, unknown>>(findInvited, [
      hashOf(token),
      ctx.now(),
    ]);
    if (!invited) return ended();
    const refused = passwordProblem(password, invited);
    if (refused) return refused;
    const passwordHash = await this.passwords.hash(password);
    return () => this.join(ctx, token, passwordHash);
  }

  /** Works once, even if two people open the link at the same moment. */
  async join(ctx: Context, token: string, passwordHash: string): Promise<Person | Refused> {
    const link = await ctx.db.findOne(InvitationLink, {
      where: { tokenHash: hashOf(token) },
      lock: { mode: 'pessimistic_write' },
    });
    const isOpen = link && !link.usedAt && link.expiresAt > ctx.now();
    const person = isOpen && (await this.#invited(ctx, link.personId));
    if (!person) return ended();
    person.passwordHash = passwordHash;
    await ctx.db.update(Person, person.id, { passwordHash });
    await ctx.db.update(InvitationLink, link.id, { usedAt: ctx.now() });
    await this.sessions.begin(ctx, person.id);
    await ctx.record('person.joined', person);
    return person;
  }

  async #invited(ctx: Context, id: string): Promise<Person | null> {
    const person = await ctx.db.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return person && !person.deactivatedAt && person.passwordHash === null ? person : null;
  }
}

function ended(): Refused {
  return Refused.because(problem('INVITATION_ENDED'));
}

const findInvited = `
  select p.name, p.email from invitations i join people p on p.id = i.person_id
  where i.token_hash = $1 and i.used_at is null and i.expires_at > $2
    and p.deactivated_at is null and p.password_hash is null`;
