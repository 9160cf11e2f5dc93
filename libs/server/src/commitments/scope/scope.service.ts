import { archivedProblem } from '@followthrough/domain/archived';
import type { RuleProblem } from '@followthrough/domain/problems';
import { scopeMarkProblem, withdrawScopeMarkProblem, type DatedStatement } from '@followthrough/domain/scope';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { newId } from '../../platform/ground/uuid.js';
import { commitmentView } from '../commitment.view.js';
import { ScopeMarkWithdrawal } from './scope-mark-withdrawal.entity.js';
import { ScopeMark } from './scope-mark.entity.js';
import { scopeMarkView } from './scope-mark.view.js';
import type { MarkScopeInput, WithdrawScopeMarkInput } from './scope.inputs.js';

/** Marks are only added, and so are their withdrawals; the lock on the commitment makes writers queue. */
@Injectable()
export class ScopeService {
  async mark(ctx: Context, input: MarkScopeInput): Promise<ScopeMark | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'commitment.markScope');
    const from = await datedStatement(ctx, commitment.id, input.fromStatementId);
    const to = await datedStatement(ctx, commitment.id, input.toStatementId);
    const isMarked = await isMarkedAlready(ctx, from.id, to.id);
    const refused = archivedProblem(commitment) ?? scopeMarkProblem(from, to, { isMarked, reason: input.reason });
    if (refused) return refused;

    const mark = ctx.db.create(ScopeMark, {
      id: newId(),
      commitmentId: commitment.id,
      fromStatementId: from.id,
      toStatementId: to.id,
      reason: input.reason,
      recordedAt: ctx.now(),
      recordedBy: ctx.reader.viewer?.id ?? null,
    });
    await ctx.db.insert(ScopeMark, mark);
    const { id: scopeMarkId, fromStatementId, toStatementId, reason } = mark;
    await ctx.record('scope.narrowed', commitment, { scopeMarkId, fromStatementId, toStatementId }, { reason });
    return mark;
  }

  async withdraw(ctx: Context, { scopeMarkId, reason }: WithdrawScopeMarkInput): Promise<ScopeMark | RuleProblem> {
    const mark = await ctx.see(scopeMarkView, scopeMarkId);
    const commitment = await ctx.acquire(commitmentView, mark.commitmentId, 'commitment.markScope');
    const isWithdrawn = await ctx.db.existsBy(ScopeMarkWithdrawal, { scopeMarkId });
    const refused = archivedProblem(commitment) ?? withdrawScopeMarkProblem({ isWithdrawn }, reason);
    if (refused) return refused;

    await ctx.db.insert(ScopeMarkWithdrawal, { scopeMarkId, reason, at: ctx.now(), by: ctx.reader.viewer?.id ?? null });
    await ctx.record('scope.markWithdrawn', commitment, { scopeMarkId }, { reason });
    return mark;
  }
}

/** @throws Refusal NOT_FOUND for a statement that is not of this commitment, or was withdrawn. */
async function datedStatement(ctx: Context, commitmentId: string, id: string): Promise<DatedStatement> {
  const [found] = await ctx.db.query<DatedStatement[]>(
    `select said.id, published.published_earliest::text as earliest, published.published_latest::text as latest
     from counting_statements said join sources published on published.id = said.source_id
     where said.id = $1 and said.commitment_id = $2`,
    [id, commitmentId],
  );
  if (!found) throw Refusal.notFound();
  return found;
}

async function isMarkedAlready(ctx: Context, fromId: string, toId: string): Promise<boolean> {
  const found = await ctx.db.query<object[]>(
    `select 1 from scope_marks m where m.from_statement_id = $1 and m.to_statement_id = $2
     and not exists (select 1 from scope_mark_withdrawals w where w.scope_mark_id = m.id)`,
    [fromId, toId],
  );
  return found.length > 0;
}
