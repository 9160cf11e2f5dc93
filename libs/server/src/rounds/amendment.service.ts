import type { RuleProblem } from '@followthrough/domain/problems';
import {
  amendmentProblem,
  decideAmendmentProblem,
  frozenIn,
  type ProposedAmendment,
} from '@followthrough/domain/rounds';
import { AmendmentDecision } from '@followthrough/domain/round-terms';
import { Injectable } from '@nestjs/common';
import { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { mergedInto } from '../people/teams/merged-into.js';
import type { Context } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import { RoundAmendmentOutcome } from './round-amendment-outcome.entity.js';
import { RoundAmendment } from './round-amendment.entity.js';
import { RoundValue } from './round-value.entity.js';
import type { DecideAmendmentInput, ProposeAmendmentInput } from './round.inputs.js';
import { roundAmendmentView, roundView } from './round.view.js';

/**
 * Corrections of frozen values, also of commitments archived since. They are only added; the lock on the commitment makes
 * writers queue.
 */
@Injectable()
export class AmendmentService {
  async propose(ctx: Context, input: ProposeAmendmentInput): Promise<RoundAmendment | RuleProblem> {
    const { part, reason } = input;
    const round = await ctx.see(roundView, input.roundId);
    const commitment = await locked(ctx, input.commitmentId);
    const frozen = await ctx.db.findOneBy(RoundValue, { roundId: round.id, commitmentId: commitment.id });
    // Without a frozen value, the rule below refuses; the permission is then that of the commitment.
    ctx.allow('round.amend', { teamId: await mergedInto(ctx, frozen?.teamId ?? commitment.leadTeamId) });
    const asked = { part, value: input.value ?? null, reason };
    const known = frozen && { ...frozen, ...(await amendedSoFar(ctx, frozen, asked.part)) };
    const refused = amendmentProblem(round, known, asked);
    if (refused || !frozen) return refused!;

    const amendment = ctx.db.create(RoundAmendment, {
      id: newId(),
      valueId: frozen.id,
      roundId: round.id,
      commitmentId: commitment.id,
      ...asked,
      frozen: frozenIn(frozen, part),
      askedAt: ctx.now(),
      askedBy: ctx.viewer.id,
    });
    await ctx.db.insert(RoundAmendment, amendment);
    await ctx.record('amendment.proposed', commitment, recorded(amendment), { reason });
    return amendment;
  }

  async decide(ctx: Context, input: DecideAmendmentInput): Promise<RoundAmendment | RuleProblem> {
    const { decision, words } = input;
    const amendment = await ctx.see(roundAmendmentView, input.amendmentId);
    const commitment = await locked(ctx, amendment.commitmentId);
    const { teamId } = await ctx.db.findOneByOrFail(RoundValue, { id: amendment.valueId });
    // The team that leads the commitment now may be the only one that can see it.
    const leads = ctx.viewer.manages(commitment.leadTeamId);
    ctx.allow('round.decideAmendment', { teamId: leads ? commitment.leadTeamId : await mergedInto(ctx, teamId) });
    const proposed = await asProposed(ctx, amendment);
    const refused = decideAmendmentProblem(proposed, input, ctx.viewer.id);
    if (refused) return refused;

    const outcome = { decision, words: words || null, at: ctx.now(), by: ctx.viewer.id };
    await ctx.db.insert(RoundAmendmentOutcome, { amendmentId: amendment.id, ...outcome });
    await ctx.record('amendment.decided', commitment, { ...recorded(amendment), decision }, { words: outcome.words });
    return amendment;
  }
}

async function locked(ctx: Context, commitmentId: string): Promise<Commitment> {
  const { id } = await ctx.see(commitmentView, commitmentId);
  return ctx.db.findOneOrFail(Commitment, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

const recorded = ({ id: amendmentId, roundId, part, frozen, value }: RoundAmendment) => ({
  amendmentId,
  roundId,
  part,
  frozen,
  value,
});

/** The value with the amendments agreed so far, and whether another one waits. */
async function amendedSoFar(ctx: Context, frozen: RoundValue, part: RoundAmendment['part']) {
  const amendments = await ctx.db.query<{ value: string | null; decision: AmendmentDecision | null }[]>(
    `select a.value, o.decision from round_amendments a left join round_amendment_outcomes o on o.amendment_id = a.id
     where a.value_id = $1 and a.part = $2 order by a.sequence`,
    [frozen.id, part],
  );
  const agreed = amendments.findLast(({ decision }) => decision === AmendmentDecision.AGREED);
  return {
    current: agreed ? agreed.value : frozenIn(frozen, part),
    isWaiting: amendments.some(({ decision }) => decision === null),
  };
}

async function asProposed(ctx: Context, { id, askedBy }: RoundAmendment): Promise<ProposedAmendment> {
  const [decided] = await ctx.db.query<NonNullable<ProposedAmendment['decided']>[]>(
    `select o.decision, p.name as by from round_amendment_outcomes o join people p on p.id = o."by"
     where o.amendment_id = $1`,
    [id],
  );
  return { askedBy, decided: decided ?? null };
}
