import { assigneeProblem } from '@followthrough/domain/follow-ups';
import { viewerOf } from '@followthrough/domain/policies/viewer';
import type { RuleProblem } from '@followthrough/domain/problems';
import { closedTeamProblem } from '@followthrough/domain/teams';
import { Role, type TeamRole } from '@followthrough/domain/vocabulary';
import { visibleAs } from '../commitments/commitment.view.js';
import { personView } from '../people/persons/person.view.js';
import { teamInTurn } from '../people/teams/team-in-turn.js';
import type { Context } from '../platform/changes/context.js';
import { Reader } from '../platform/views/reader.js';
import { sql, statement } from '../platform/sql/sql.js';

interface Assigned {
  readonly assigneeId?: string | null;
  readonly teamId?: string | null;
}

/**
 * Why this person or team cannot be assigned a follow-up of the commitment, or null: they must be able to read it.
 * @throws Refusal NOT_FOUND for an unknown person or team.
 */
export async function assignedProblem(
  ctx: Context,
  commitmentId: string,
  { assigneeId, teamId }: Assigned,
): Promise<RuleProblem | null> {
  if (teamId) {
    const team = await teamInTurn(ctx, teamId);
    const closed = closedTeamProblem(team, 'teamId');
    if (closed) return closed;
    const anyMember = new Reader(viewerOf({ id: team.id, roles: [{ teamId: team.id, role: Role.VIEWER }] }), null);
    const isSeen = await sees(ctx, anyMember, commitmentId);
    return assigneeProblem({ name: team.name, isTeam: true, isGone: false, sees: isSeen });
  }
  const person = await ctx.see(personView, assigneeId ?? '');
  const roles = await ctx.db.query<{ teamId: string; role: TeamRole }[]>(
    'select team_id as "teamId", role from memberships where person_id = $1',
    [person.id],
  );
  const reader = new Reader(viewerOf({ id: person.id, roles, isAuditor: person.isAuditor }), null);
  const isSeen = await sees(ctx, reader, commitmentId);
  return assigneeProblem({ name: person.name, isTeam: false, isGone: Boolean(person.deactivatedAt), sees: isSeen });
}

async function sees(ctx: Context, reader: Reader, commitmentId: string): Promise<boolean> {
  const { text, parameters } = statement(
    sql`select 1 from commitments c where c.id = ${commitmentId}::uuid and (${visibleAs('c', reader)})`,
  );
  return (await ctx.db.query<unknown[]>(text, parameters)).length > 0;
}
