import { archivedProblem } from '@followthrough/domain/archived';
import type { RuleProblem } from '@followthrough/domain/problems';
import { reassignProblem } from '@followthrough/domain/responsibility';
import { closedTeamProblem } from '@followthrough/domain/teams';
import { Injectable } from '@nestjs/common';
import { teamInTurn } from '../../people/teams/team-in-turn.js';
import type { Context } from '../../platform/changes/context.js';
import type { StaleEdit } from '../../platform/schema/problem.js';
import { staleEdit } from '../../platform/changes/stale-edit.js';
import { Commitment } from '../commitment.entity.js';
import type { ReassignCommitmentInput, SetReadersInput } from '../commitment.inputs.js';
import { commitmentView } from '../commitment.view.js';
import { readersAmong } from './readers.js';

/** Changes who is responsible for a commitment, and who else may read it. */
@Injectable()
export class ResponsibilityService {
  /** The manager of the current lead team may give it to any team. */
  async reassign(ctx: Context, input: ReassignCommitmentInput): Promise<Commitment | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, input.id, 'commitment.reassign');
    const team = await teamInTurn(ctx, input.leadTeamId);
    const refused =
      archivedProblem(commitment) ??
      reassignProblem(commitment.leadTeamId, team.id, input.reason) ??
      closedTeamProblem(team, 'leadTeamId');
    if (refused) return refused;

    const from = commitment.leadTeamId;
    commitment.leadTeamId = team.id;
    await ctx.db.update(Commitment, commitment.id, { leadTeamId: team.id });
    await ctx.record('commitment.reassigned', commitment, { from, to: team.id }, { reason: input.reason });
    return commitment;
  }

  async setReaders(ctx: Context, input: SetReadersInput): Promise<Commitment | RuleProblem | StaleEdit> {
    const commitment = await ctx.acquire(commitmentView, input.id, 'commitment.edit');
    const refused = archivedProblem(commitment) ?? (await staleEdit(ctx, commitment, input.version));
    if (refused) return refused;

    const namedReaders = await readersAmong(ctx, input.readerIds);
    const added = namedReaders.filter((id) => !commitment.namedReaders.includes(id));
    const removed = commitment.namedReaders.filter((id) => !namedReaders.includes(id));
    if (added.length + removed.length === 0) return commitment;
    const columns = { namedReaders, version: commitment.version + 1 };
    Object.assign(commitment, columns);
    await ctx.db.update(Commitment, commitment.id, columns);
    await ctx.record('commitment.readersSet', commitment, {
      version: commitment.version,
      fields: ['namedReaders'],
      added,
      removed,
    });
    return commitment;
  }
}
