import { archivedProblem } from '@followthrough/domain/archived';
import { DateBasis } from '@followthrough/domain/date-words';
import { isMove, type DueHistory, type DueMove } from '@followthrough/domain/due-moves';
import { dueChangeProblem, dueProblem, resolveDue, sameDue, type ResolvedDue } from '@followthrough/domain/due';
import type { RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import type { StaleEdit } from '../../platform/schema/problem.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { staleEdit } from '../../platform/changes/stale-edit.js';
import { newId } from '../../platform/ground/uuid.js';
import { Commitment } from '../commitment.entity.js';
import { commitmentView } from '../commitment.view.js';
import { isReported } from '../reported.js';
import { againstSource, dueColumns, dueIn, foundingSource, type Against } from './due-columns.js';
import type { ChangeDueDateInput } from './due.inputs.js';
import { DueDateMove } from './due-date-move.entity.js';
import { Statement } from '../statements/statement.entity.js';

@Injectable()
export class DueDateService {
  /**
   * A date that moved keeps the previous one; correcting a mistake before anyone relied on it does not count as a move.
   * `requestId` is the request that a manager agreed to, if any.
   */
  async change(
    ctx: Context,
    input: ChangeDueDateInput,
    requestId: string | null = null,
  ): Promise<Commitment | RuleProblem | StaleEdit> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'commitment.edit');
    const against = await this.against(ctx, commitment, input.statementId);
    const held = dueIn(commitment);
    const wanted = resolveDue(input.due, against.published);
    const refused =
      archivedProblem(commitment) ??
      (await staleEdit(ctx, commitment, input.version)) ??
      dueProblem(input.due, against.published) ??
      dueChangeProblem(held, wanted, input.reason);
    if (refused) return refused;

    const moved = isMove(held, wanted, input.isCorrection ?? false, await historyOf(ctx, commitment));
    if (moved) await ctx.db.insert(DueDateMove, { ...moveOf(ctx, input, held, wanted), requestId });
    const columns = { ...dueColumns(wanted, against.sourceId), version: commitment.version + 1 };
    Object.assign(commitment, columns);
    await ctx.db.update(Commitment, commitment.id, columns);
    await ctx.record(
      'commitment.dueDateChanged',
      commitment,
      {
        version: commitment.version,
        fields: ['due'],
        from: held.edtf,
        to: wanted.edtf,
        basis: wanted.basis,
        against: wanted.against,
        readings: [...wanted.readings],
        sourceId: commitment.dueSourceId,
        moved,
        statementId: input.statementId ?? null,
        ...(requestId && { requestId }),
      },
      { reason: input.reason, fromWords: held.words, toWords: wanted.words, why: wanted.why },
    );
    return commitment;
  }

  /** The source that relative wording is counted from: that of the statement, if one is given. */
  async against(ctx: Context, commitment: Commitment, statementId: string | null | undefined): Promise<Against> {
    if (!statementId) return foundingSource(ctx, commitment);
    const statement = await ctx.db.findOneBy(Statement, { id: statementId, commitmentId: commitment.id });
    if (!statement) throw Refusal.notFound();
    return againstSource(ctx, statement.sourceId);
  }
}

async function historyOf(ctx: Context, { id }: Commitment): Promise<DueHistory> {
  const moves = await ctx.db.query<DueMove[]>(
    `select old_latest::text as "oldLatest", new_latest::text as "newLatest",
       request_id is not null or not leave_needed as "hasLeave"
     from due_date_moves where commitment_id = $1 order by sequence`,
    [id],
  );
  return { isReported: await isReported(ctx, id), moves };
}

function moveOf(ctx: Context, input: ChangeDueDateInput, held: ResolvedDue, wanted: ResolvedDue) {
  return {
    id: newId(),
    commitmentId: input.commitmentId,
    oldWords: held.words,
    oldEdtf: held.edtf,
    oldLatest: held.latest,
    newWords: wanted.words,
    newEdtf: wanted.edtf,
    newLatest: wanted.latest,
    reason: input.reason,
    statementId: input.statementId ?? null,
    at: ctx.now(),
    by: ctx.reader.viewer?.id ?? null,
  };
}

/**
 * The date that the wording gives now, if it differs from the stored one; null if it is the same or was entered by
 * hand.
 */
export function readAgain(held: ResolvedDue, published: string | null): ResolvedDue | null {
  if (held.words === null || held.basis === DateBasis.GIVEN) return null;
  const again = resolveDue({ words: held.words }, published);
  return sameDue(held, again) && held.against === again.against ? null : again;
}
