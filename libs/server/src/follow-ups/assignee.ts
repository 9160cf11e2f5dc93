import { viewerOf } from '@followthrough/domain/policies/viewer';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { Role, type TeamRole } from '@followthrough/domain/vocabulary';
import { visibleAs } from '../commitments/commitment.view.js';
import { personView } from '../people/persons/person.view.js';
import { teamView } from '../people/teams/team.view.js';
import type { Context } from '../platform/changes/context.js';
import { Reader } from '../platform/views/reader.js';
import { sql, statement } from '../platform/sql/sql.js';

interface Assigned {
  readonly assigneeId?: string | null;
  readonly teamId?: string | null;
}

/**
 * Why this person or team cannot be asked to do something for the commitment, or null: who cannot read it cannot.
 * @throws Refusal NOT_FOUND where there is no such person or team.
 */
export async function assigneeProblem(
  ctx: Context,
  commitmentId: string,
  { assigneeId, teamId }: Assigned,
): Promise<RuleProblem | null> {
  if (teamId) {
    const team = await ctx.see(teamView, teamId);
    const anyMember = new Reader(viewerOf({ id: team.id, roles: [{ teamId: team.id, role: Role.VIEWER }] }), null);
    if (await sees(ctx, anyMember, commitmentId)) return null;
    return problem(
      'TEAM_CANNOT_SEE',
      `${team.name} as a team cannot see this commitment. Choose its lead team or a person who can.`,
      'teamId',
    );
  }
  const person = await ctx.see(personView, assigneeId ?? '');
  if (person.deactivatedAt) {
    return problem('ASSIGNEE_LEFT', `${person.name} does not work here any more. Choose somebody else.`, 'assigneeId');
  }
  const roles = await ctx.db.query<{ teamId: string; role: TeamRole }[]>(
    'select team_id as "teamId", role from memberships where person_id = $1',
    [person.id],
  );
  const reader = new Reader(viewerOf({ id: person.id, roles, isAuditor: person.isAuditor }), null);
  if (await sees(ctx, reader, commitmentId)) return null;
  return problem(
    'ASSIGNEE_CANNOT_SEE',
    `${person.name} cannot see this commitment. Choose somebody who can, or name them on it as a reader first.`,
    'assigneeId',
  );
}

async function sees(ctx: Context, reader: Reader, commitmentId: string): Promise<boolean> {
  const { text, parameters } = statement(
    sql`select 1 from commitments c where c.id = ${commitmentId}::uuid and (${visibleAs('c', reader)})`,
  );
  return (await ctx.db.query<unknown[]>(text, parameters)).length > 0;
}
