import { passwordProblem } from '@followthrough/domain/password';
import { emailProblem, personNameProblem } from '@followthrough/domain/people';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../platform/context.js';
import { InvitationLink } from './invitation-link.entity.js';
import type { Invitation } from './invitation.js';
import { issueInvitation } from './invitations.js';
import { Passwords } from './passwords.service.js';
import { Person } from './person.entity.js';
import type { InvitePersonInput } from './person.inputs.js';
import { personView } from './person.view.js';
import { emailTakenProblem, newPerson } from './new-person.js';
import { heldRolesProblem, recordedRoles, setRoles } from './roles.js';
import { Sessions } from './sessions.service.js';
import type { AcceptInvitationInput } from './sign-in.inputs.js';
import { Refused } from './sign-in.problems.js';
import { hashOf } from './token.js';

@Injectable()
export class InvitationService {
  constructor(
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  async invite(ctx: Context, input: InvitePersonInput): Promise<Invitation | RuleProblem> {
    ctx.allow('person.invite');
    const { name, email, isAuditor, isAdministrator } = input;
    const refused =
      personNameProblem(name) ??
      emailProblem(email) ??
      (await heldRolesProblem(ctx, input)) ??
      (await emailTakenProblem(ctx, email));
    if (refused) return refused;

    const person = newPerson(ctx, { name, email, isAuditor, isAdministrator });
    await ctx.db.insert(Person, person);
    await setRoles(ctx, person.id, input.memberships);
    const invitation = await issueInvitation(ctx, person);
    await ctx.record('person.invited', person, { version: person.version, ...recordedRoles(input) }, { name });
    return invitation;
  }

  async renew(ctx: Context, personId: string): Promise<Invitation | RuleProblem> {
    const person = await ctx.acquire(personView, personId, 'person.invite');
    if (person.passwordHash !== null) {
      return problem('JOINED_ALREADY', `${person.name} has joined already, and signs in with their own password.`);
    }
    if (person.deactivatedAt) {
      return problem('DEACTIVATED', `${person.name} is deactivated. Reactivate them first, then renew the invitation.`);
    }
    const invitation = await issueInvitation(ctx, person);
    await ctx.record('person.invitationRenewed', person);
    return invitation;
  }

  /** Works once, even for two who open the link at the same moment. */
  async accept(ctx: Context, { token, password }: AcceptInvitationInput): Promise<Person | Refused | RuleProblem> {
    const link = await ctx.db.findOne(InvitationLink, {
      where: { tokenHash: hashOf(token) },
      lock: { mode: 'pessimistic_write' },
    });
    const isOpen = link && !link.usedAt && link.expiresAt > ctx.now();
    const person = isOpen && (await this.#invited(ctx, link.personId));
    if (!person)
      return Refused.because('This invitation was used already or has ended. Ask an administrator for a new one.');
    const refused = passwordProblem(password, person);
    if (refused) return refused;

    person.passwordHash = await this.passwords.hash(password);
    await ctx.db.update(Person, person.id, { passwordHash: person.passwordHash });
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
