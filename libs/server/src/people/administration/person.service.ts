import type { RuleProblem } from '@followthrough/domain/problems';
import { reasonRule, requiredTextProblem } from '@followthrough/domain/text';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import type { StaleEdit } from '../../platform/schema/problem.js';
import { changedFields, staleEdit } from '../../platform/changes/stale-edit.js';
import { effectiveRoles, grantedPrivileges } from '../account-changes/account-changes.js';
import { administratedUntil, lastAdministratorProblem } from '../persons/administrators.js';
import { closeInvitations } from '../invitations/invitations.js';
import { closePasswordResets } from '../account-changes/password-resets.js';
import { Person } from '../persons/person.entity.js';
import type { DeactivatePersonInput, ReactivatePersonInput, SetMembershipsInput } from './person.inputs.js';
import { personView } from '../persons/person.view.js';
import { Membership } from '../teams/membership.entity.js';
import type { SetTeamRoleInput } from '../teams/roles.inputs.js';
import { teamView } from '../teams/team.view.js';
import { heldRolesProblem, ownChangeProblem, recordedRoles, setRoles } from '../teams/roles.js';
import { staleTeamRole } from '../teams/stale-team-role.js';
import { teamsInTurn } from '../teams/team-in-turn.js';
import { Sessions } from '../sign-in/sessions.service.js';

/** Changes that administrators make to other accounts. */
@Injectable()
export class PersonService {
  constructor(private readonly sessions: Sessions) {}

  async setMemberships(ctx: Context, input: SetMembershipsInput): Promise<Person | RuleProblem | StaleEdit> {
    const teamIds = input.memberships.map(({ teamId }) => teamId);
    const person = await memberInTurn(ctx, input.personId, teamIds);
    const refused =
      (await staleEdit(ctx, person, input.version)) ??
      (await heldRolesProblem(ctx, input, await ctx.db.findBy(Membership, { personId: person.id }))) ??
      (await ownChangeProblem(ctx, person, input)) ??
      (input.isAdministrator ? null : await lastAdministratorProblem(ctx, person));
    if (refused) return refused;

    const columns = await grantedPrivileges(ctx, person, input);
    const fields: string[] = changedFields(person, columns);
    if (await setRoles(ctx, person.id, input.memberships)) fields.push('memberships');
    if (fields.length === 0) return person;
    const until = columns.isAdministrator ? person.administratedUntil : administratedUntil(ctx, person);
    Object.assign(person, columns, { version: person.version + 1, administratedUntil: until });
    await ctx.db.update(Person, person.id, { ...columns, version: person.version, administratedUntil: until });
    await ctx.record('person.rolesSet', person, {
      version: person.version,
      fields,
      ...recordedRoles(effectiveRoles(input, columns)),
    });
    return person;
  }

  /** Sets one role and overwrites no other, so it needs the role that was seen and no version. */
  async setTeamRole(ctx: Context, input: SetTeamRoleInput): Promise<Person | RuleProblem | StaleEdit> {
    const { personId, teamId, role } = input;
    const person = await memberInTurn(ctx, personId, [teamId]);
    const team = await ctx.see(teamView, teamId);
    const held = await ctx.db.findBy(Membership, { personId });
    const others = held.filter((membership) => membership.teamId !== team.id);
    const memberships = role ? [...others, { teamId: team.id, role }] : others;
    const { isAuditor, isAdministrator } = person;
    const wanted = { memberships, isAuditor, isAdministrator };
    const refused =
      (await staleTeamRole(ctx, person, held, input)) ??
      (await heldRolesProblem(ctx, wanted, held)) ??
      (await ownChangeProblem(ctx, person, wanted));
    if (refused) return refused;

    if (!(await setRoles(ctx, personId, memberships))) return person;
    const version = person.version + 1;
    Object.assign(person, { version });
    await ctx.db.update(Person, personId, { version });
    await ctx.record('person.rolesSet', person, { version, fields: ['memberships'], ...recordedRoles(wanted) });
    return person;
  }

  /** Ends their sessions immediately. Their work stays attributed to them. */
  async deactivate(ctx: Context, input: DeactivatePersonInput): Promise<Person | RuleProblem | StaleEdit> {
    const person = await ctx.acquire(personView, input.personId, 'person.deactivate');
    const refused =
      (await staleEdit(ctx, person, input.version)) ??
      requiredTextProblem(input.reason, reasonRule) ??
      (await lastAdministratorProblem(ctx, person));
    if (refused || person.deactivatedAt) return refused ?? person;

    await this.sessions.endAll(ctx, person.id);
    await closeInvitations(ctx, person.id);
    await closePasswordResets(ctx, person.id);
    await ctx.db.update(Person, person.id, { administratedUntil: administratedUntil(ctx, person) });
    await setDeactivated(ctx, person, ctx.now());
    const data = { version: person.version, fields: ['deactivatedAt'] };
    await ctx.record('person.deactivated', person, data, { reason: input.reason });
    return person;
  }

  async reactivate(ctx: Context, input: ReactivatePersonInput): Promise<Person | RuleProblem | StaleEdit> {
    const person = await ctx.acquire(personView, input.personId, 'person.deactivate');
    const refused = await staleEdit(ctx, person, input.version);
    if (refused || !person.deactivatedAt) return refused ?? person;
    const held = { isAuditor: person.isAuditor, isAdministrator: person.isAdministrator };
    // Restoring such a role needs confirmation like any other grant.
    Object.assign(person, { isAuditor: false, isAdministrator: false });
    const privileges = await grantedPrivileges(ctx, person, held);
    Object.assign(person, privileges);
    await ctx.db.update(Person, person.id, { ...privileges });
    await setDeactivated(ctx, person, null);
    const fields = ['deactivatedAt', ...changedFields(held, privileges)];
    await ctx.record('person.reactivated', person, { version: person.version, fields, ...privileges });
    return person;
  }
}

/** Locks the teams before the person, as a merge does, to avoid a deadlock with it. */
async function memberInTurn(ctx: Context, personId: string, teamIds: readonly string[]): Promise<Person> {
  await ctx.see(personView, personId);
  ctx.allow('person.setTeams');
  await teamsInTurn(ctx, teamIds);
  return ctx.acquire(personView, personId, 'person.setTeams');
}

async function setDeactivated(ctx: Context, person: Person, deactivatedAt: Date | null): Promise<void> {
  Object.assign(person, { deactivatedAt, version: person.version + 1 });
  await ctx.db.update(Person, person.id, { deactivatedAt, version: person.version });
}
