import type { RuleProblem } from '@followthrough/domain/problems';
import {
  amendmentProblem,
  decideAmendmentProblem,
  frozenIn,
  withdrawAmendmentProblem,
  type ProposedAmendment,
} from '@followthrough/domain/rounds';
import { AmendmentEnding } from '@followthrough/domain/round-terms';
import { Injectable } from '@nestjs/common';
import { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { mergedInto } from '../people/teams/merged-into.js';
import type { Context } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import { rowOf } from '../platform/sql/columns.js';
import { raw, sql, statement } from '../platform/sql/sql.js';
import { countsFor } from './in-round.js';
import { RoundAmendmentOutcome } from './round-amendment-outcome.entity.js';
import { RoundAmendment } from './round-amendment.entity.js';
import { RoundValue } from './round-value.entity.js';
import type { DecideAmendmentInput, ProposeAmendmentInput, WithdrawAmendmentInput } from './round.inputs.js';
import { isDecidedElsewhere, roundAmendmentView, roundView } from './round.view.js';

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
    const frozen = await frozenValue(ctx, round.id, commitment.id);
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
    ctx.allow('round.decideAmendment', {
      teamId: leads ? commitment.leadTeamId : await mergedInto(ctx, teamId),
      isDecidedElsewhere: await decidedElsewhere(ctx, amendment),
    });
    const refused = decideAmendmentProblem(await asProposed(ctx, amendment), input, ctx.viewer.id);
    if (refused) return refused;

    const given = words || null;
    await end(ctx, amendment, decision, given);
    await ctx.record('amendment.decided', commitment, { ...recorded(amendment), decision }, { words: given });
    return amendment;
  }

  async withdraw(ctx: Context, { amendmentId, reason }: WithdrawAmendmentInput): Promise<RoundAmendment | RuleProblem> {
    const amendment = await ctx.see(roundAmendmentView, amendmentId);
    ctx.allow('round.withdrawAmendment', { askerId: amendment.askedBy });
    const commitment = await locked(ctx, amendment.commitmentId);
    const refused = withdrawAmendmentProblem(await asProposed(ctx, amendment), reason);
    if (refused) return refused;

    await end(ctx, amendment, AmendmentEnding.WITHDRAWN, reason);
    await ctx.record('amendment.withdrawn', commitment, recorded(amendment), { reason });
    return amendment;
  }
}

/** As the reader sees the round: a duplicate of a commitment that they see is not in it. */
async function frozenValue(ctx: Context, roundId: string, commitmentId: string): Promise<RoundValue | null> {
  const value = await ctx.db.findOneBy(RoundValue, { roundId, commitmentId });
  if (!value) return null;
  const { text, parameters } = statement(
    sql`select 1 from round_values v where v.id = ${value.id}::uuid
      and ${countsFor({ duplicateOfId: raw('v.duplicate_of_id') }, ctx.reading().reader)}`,
  );
  return (await ctx.db.query<unknown[]>(text, parameters)).length > 0 ? value : null;
}

async function locked(ctx: Context, commitmentId: string): Promise<Commitment> {
  const { id } = await ctx.see(commitmentView, commitmentId);
  return ctx.db.findOneOrFail(Commitment, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

async function end(ctx: Context, { id: amendmentId }: RoundAmendment, ending: AmendmentEnding, words: string | null) {
  await ctx.db.insert(RoundAmendmentOutcome, { amendmentId, ending, words, at: ctx.now(), by: ctx.viewer.id });
}

async function decidedElsewhere(ctx: Context, { id }: RoundAmendment): Promise<boolean> {
  const { text, parameters } =
    statement(sql`select ${isDecidedElsewhere(rowOf(roundAmendmentView.table, raw('a')))} as elsewhere
    from round_amendments a where a.id = ${id}::uuid`);
  const [found] = await ctx.db.query<{ elsewhere: boolean }[]>(text, parameters);
  return found!.elsewhere;
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
  const amendments = await ctx.db.query<{ value: string | null; ending: AmendmentEnding | null }[]>(
    `select a.value, o.ending from round_amendments a left join round_amendment_outcomes o on o.amendment_id = a.id
     where a.value_id = $1 and a.part = $2 order by a.sequence`,
    [frozen.id, part],
  );
  const agreed = amendments.findLast(({ ending }) => ending === AmendmentEnding.AGREED);
  return {
    current: agreed ? agreed.value : frozenIn(frozen, part),
    isWaiting: amendments.some(({ ending }) => ending === null),
  };
}

async function asProposed(ctx: Context, { id, askedBy }: RoundAmendment): Promise<ProposedAmendment> {
  const [ended] = await ctx.db.query<NonNullable<ProposedAmendment['ended']>[]>(
    `select o.ending, p.name as by from round_amendment_outcomes o join people p on p.id = o."by"
     where o.amendment_id = $1`,
    [id],
  );
  return { askedBy, ended: ended ?? null };
}
