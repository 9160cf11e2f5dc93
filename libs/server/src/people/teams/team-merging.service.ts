import type { RuleProblem } from '@followthrough/domain/problems';
import { mergedRole, mergeTeamsProblem, ownMergeProblem } from '@followthrough/domain/teams';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { staleEdit } from '../../platform/changes/stale-edit.js';
import type { StaleEdit } from '../../platform/schema/problem.js';
import { Membership } from './membership.entity.js';
import { Person } from '../persons/person.entity.js';
import { recordedRoles, setRoles } from './roles.js';
import { Team } from './team.entity.js';
import type { MergeTeamInput } from './team.inputs.js';
import { teamView } from './team.view.js';

/**
 * Merges two teams. Members join the other team immediately and also stay in the closed one, so that they keep access
 * to work not yet moved: later features follow `team.merged`, one commitment and one follow-up at a time.
 */
@Injectable()
export class TeamMergingService {
  async merge(ctx: Context, input: MergeTeamInput): Promise<Team | RuleProblem | StaleEdit> {
    const { teamId, intoId, version, reason } = input;
    ctx.allow('team.merge');
    // In a fixed order, to avoid a deadlock between two mergers of the same teams.
    const teams = new Map<string, Team>();
    for (const id of [...new Set([teamId, intoId])].sort()) {
      teams.set(id, await ctx.acquire(teamView, id, 'team.merge'));
    }
    const [team, into] = [teams.get(teamId)!, teams.get(intoId)!];
    const refused =
      (await staleEdit(ctx, team, version)) ??
      mergeTeamsProblem(team, into, reason) ??
      (await ownProblem(ctx, team, into));
    if (refused) return refused;

    const columns = { closedAt: team.closedAt ?? ctx.now(), mergedIntoId: into.id, version: team.version + 1 };
    const fields = team.closedAt ? ['mergedIntoId'] : ['closedAt', 'mergedIntoId'];
    Object.assign(team, columns);
    await ctx.db.update(Team, team.id, columns);
    await ctx.record('team.merged', team, { version: team.version, fields, intoId: into.id }, { reason });
    await ctx.record('team.received', into, { fromId: team.id });
    for (const { personId, role } of await ctx.db.find(Membership, {
      where: { teamId: team.id },
      order: { personId: 'ASC' },
    })) {
      await join(ctx, personId, into.id, role);
    }
    return team;
  }
}

/** Gives a member the role they had, unless they already have an equal or higher one. */
async function join(ctx: Context, personId: string, teamId: string, brought: Membership['role']): Promise<void> {
  const person = await ctx.db.findOneOrFail(Person, { where: { id: personId }, lock: { mode: 'pessimistic_write' } });
  const held = await ctx.db.findBy(Membership, { personId });
  const others = held.filter((membership) => membership.teamId !== teamId);
  const role = mergedRole(held.find((membership) => membership.teamId === teamId)?.role ?? null, brought);
  const memberships = [...others, { teamId, role }];
  if (!(await setRoles(ctx, personId, memberships))) return;
  const version = person.version + 1;
  await ctx.db.update(Person, personId, { version });
  const { isAuditor, isAdministrator } = person;
  await ctx.record('person.rolesSet', person, {
    version,
    fields: ['memberships'],
    ...recordedRoles({ memberships, isAuditor, isAdministrator }),
  });
}

async function ownProblem(ctx: Context, team: Team, into: Team): Promise<RuleProblem | null> {
  const roles = await ctx.db.findBy(Membership, { personId: ctx.viewer.id });
  const roleIn = ({ id }: Team) => roles.find(({ teamId }) => teamId === id)?.role ?? null;
  return ownMergeProblem(roleIn(team), roleIn(into));
}
