import type { RuleProblem } from '@followthrough/domain/problems';
import { signRoundProblem } from '@followthrough/domain/rounds';
import { Injectable } from '@nestjs/common';
import { mergedInto } from '../people/teams/merged-into.js';
import { teamView } from '../people/teams/team.view.js';
import type { Context } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import { RoundSignature } from './round-signature.entity.js';
import { Round } from './round.entity.js';
import type { SignRoundInput } from './round.inputs.js';
import { roundView } from './round.view.js';

/** Managers sign the frozen values of their team; a team that was merged is signed for by the other one. */
@Injectable()
export class SignRoundService {
  async sign(ctx: Context, { roundId, teamId }: SignRoundInput): Promise<Round | RuleProblem> {
    const { id } = await ctx.see(roundView, roundId);
    const team = await ctx.see(teamView, teamId);
    ctx.allow('round.sign', { teamId: await mergedInto(ctx, team.id) });
    const round = await ctx.db.findOneOrFail(Round, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const part = await partOf(ctx, id, team.id);
    const refused = signRoundProblem(round, { name: team.name, ...part });
    if (refused) return refused;

    const digest = round.digest!;
    const signature = { id: newId(), roundId: id, teamId: team.id, digest, at: ctx.now(), by: ctx.viewer.id };
    await ctx.db.insert(RoundSignature, signature);
    await ctx.record('round.signed', round, { teamId: team.id, digest });
    return round;
  }
}

async function partOf(ctx: Context, roundId: string, teamId: string) {
  const [part] = await ctx.db.query<{ isInRound: boolean; isSigned: boolean; by: string | null }[]>(
    `select exists (select 1 from round_values v where v.round_id = $1 and v.team_id = $2) as "isInRound",
       signed.id is not null as "isSigned", p.name as by
     from (select 1) one left join round_signatures signed on signed.round_id = $1 and signed.team_id = $2
     left join people p on p.id = signed."by"`,
    [roundId, teamId],
  );
  const { isInRound, isSigned, by } = part!;
  return { isInRound, signedBy: isSigned ? by : undefined };
}
