import { archivedProblem } from '@followthrough/domain/archived';
import { parseEdtf } from '@followthrough/domain/edtf';
import { Claim } from '@followthrough/domain/evidence';
import { parseMoney } from '@followthrough/domain/money';
import { amountRecordProblem, withdrawAmountProblem, type FundedCommitment } from '@followthrough/domain/money-amounts';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { Party } from '../commitments/parties/party.entity.js';
import { seeCountingStatement } from '../delivery/reportable.js';
import { CitingService } from '../evidence/citing.service.js';
import { SupportService } from '../evidence/support.service.js';
import type { Context } from '../platform/changes/context.js';
import { Refusal } from '../platform/ground/refusal.js';
import { newId } from '../platform/ground/uuid.js';
import { MoneyAmount } from './money-amount.entity.js';
import { moneyAmountView } from './money-amount.view.js';
import { MoneyWithdrawal } from './money-withdrawal.entity.js';
import type { RecordMoneyInput, WithdrawMoneyInput } from './money.inputs.js';

/** Amounts are only added, and so are their withdrawals; the lock on the commitment makes writers queue. */
@Injectable()
export class MoneyService {
  constructor(
    private readonly supports: SupportService,
    private readonly citing: CitingService,
  ) {}

  async record(ctx: Context, input: RecordMoneyInput): Promise<MoneyAmount | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'commitment.recordMoney');
    await seeNamed(ctx, commitment.id, input);
    const { current } = await funded(ctx, commitment, input.stage);
    const supports = [...input.supports, ...(input.newEvidence ?? [])];
    const refused =
      archivedProblem(commitment) ??
      amountRecordProblem(
        { kind: commitment.kind, current },
        { ...input, supports },
        input.seenAmountId ?? null,
        ctx.today(),
      );
    if (refused) return refused;
    const cited = await this.citing.cite(ctx, commitment, input, { claim: Claim.MONEY });
    if (isProblem(cited)) return cited;

    const amount = ctx.db.create(MoneyAmount, {
      id: newId(),
      commitmentId: commitment.id,
      stage: input.stage,
      ...columnsOf(input),
      words: input.words?.trim() ? input.words : null,
      statementId: input.statementId ?? null,
      payerId: input.payerId ?? null,
      recipientId: input.recipientId ?? null,
      recordedAt: ctx.now(),
      recordedBy: ctx.reader.viewer?.id ?? null,
    });
    await ctx.db.insert(MoneyAmount, amount);
    await this.supports.write(ctx, { commitmentId: commitment.id, claim: Claim.MONEY, claimId: amount.id }, cited);
    const { id: amountId, stage, value, currency, effectiveEdtf, statementId, payerId, recipientId, words } = amount;
    await ctx.record(
      'money.recorded',
      commitment,
      {
        ...{ amountId, revisesId: current?.id ?? null, stage, value, currency, effectiveOn: effectiveEdtf },
        ...{ statementId, payerId, recipientId },
        supports: cited.map(({ evidenceId, role, grade }) => ({ evidenceId, role, grade })),
      },
      { words },
    );
    return amount;
  }

  async withdraw(ctx: Context, { amountId, reason }: WithdrawMoneyInput): Promise<MoneyAmount | RuleProblem> {
    const amount = await ctx.see(moneyAmountView, amountId);
    const commitment = await ctx.acquire(commitmentView, amount.commitmentId, 'commitment.recordMoney');
    const isWithdrawn = await ctx.db.existsBy(MoneyWithdrawal, { amountId });
    const refused = archivedProblem(commitment) ?? withdrawAmountProblem({ isWithdrawn }, reason);
    if (refused) return refused;

    const by = ctx.reader.viewer?.id ?? null;
    await ctx.db.insert(MoneyWithdrawal, { amountId, reason, at: ctx.now(), by });
    await ctx.record('money.withdrawn', commitment, { amountId, stage: amount.stage }, { reason });
    return amount;
  }
}

/** What the rules need to know about a locked commitment. */
async function funded(ctx: Context, { id, kind }: Commitment, stage: string): Promise<FundedCommitment> {
  const [current] = await ctx.db.query<{ id: string; by: string | null }[]>(
    `select a.id, p.name as by from current_amounts a left join people p on p.id = a.recorded_by
     where a.commitment_id = $1 and a.stage = $2`,
    [id, stage],
  );
  return { kind, current: current ? { id: current.id, by: current.by === null ? [] : [current.by] } : null };
}

/** @throws Refusal NOT_FOUND for a statement or a party that is not of this commitment, or a removed party. */
async function seeNamed(ctx: Context, commitmentId: string, { statementId, payerId, recipientId }: RecordMoneyInput) {
  await seeCountingStatement(ctx, commitmentId, statementId ?? null);
  for (const id of [payerId, recipientId]) {
    if (id && !(await ctx.db.existsBy(Party, { id, commitmentId, removedAt: IsNull() }))) throw Refusal.notFound();
  }
}

/** The rule has accepted both, so neither is a problem. */
function columnsOf({ amount, effectiveOn }: RecordMoneyInput) {
  const [money, date] = [parseMoney(amount.value, amount.currency), parseEdtf(effectiveOn)];
  if (isProblem(money) || isProblem(date)) throw new TypeError('An amount was not checked before it was saved.');
  return {
    value: money.value,
    currency: money.currency,
    effectiveEdtf: date.edtf,
    effectiveEarliest: date.earliest!,
    effectiveLatest: date.latest,
  };
}
