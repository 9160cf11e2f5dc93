import { Int } from '@nestjs/graphql';
import { personView } from '../../people/persons/person.view.js';
import { type Row, rowOf } from '../../platform/sql/columns.js';
import { raw, sql, type Sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, byId, computed } from '../../platform/views/fields.js';
import { partOf } from '../../platform/views/view.js';
import type { Commitment } from '../commitment.entity.js';
import { commitmentView } from '../commitment.view.js';
import { DueDateMove } from './due-date-move.entity.js';
import { statementView } from '../statements/statement.view.js';

export const dueDateMoveView = view(DueDateMove, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    statement: byId(statementView, 'statementId', 'The statement that moved it, if any.'),
    by: byId(personView, 'by', 'Null for the system.'),
  },
  computed: {
    days: computed(
      () => Int,
      'Movement in days; null if either date has no last day.',
      (move) => sql`${move.newLatest} - ${move.oldLatest}`,
      { nullable: true },
    ),
    isWithoutLeave: computed(
      () => Boolean,
      'Whether it went beyond the date agreed last, or the first date, without an agreed request.',
      (move) => isWithoutLeave(move),
    ),
  },
});

/** The same meaning as in the domain, for a move and those before it. */
function isWithoutLeave(move: Row<DueDateMove>): Sql {
  const of = sql`of.commitment_id = ${move.commitmentId}`;
  return sql`(${move.requestId} is null and ${move.leaveNeeded} and exists (
    select 1 from (
      (select of.new_latest as latest, 1 as place from due_date_moves of
        where ${of} and of.sequence < ${move.sequence} and (of.request_id is not null or not of.leave_needed)
        order by of.sequence desc limit 1)
      union all (select of.old_latest, 2 from due_date_moves of where ${of} order by of.sequence limit 1)
      order by place limit 1) allowed
    where allowed.latest is not null and (${move.newLatest} is null or ${move.newLatest} > allowed.latest)))`;
}

/** Whether the current date of a commitment is one that moved without leave. */
export function movedWithoutLeave(c: Pick<Row<Commitment>, 'id'>): Sql {
  const last = rowOf<DueDateMove>(dueDateMoveView.table, raw('last_move'));
  return sql`exists (select 1 from (select * from due_date_moves moved where moved.commitment_id = ${c.id}
    order by moved.sequence desc limit 1) last_move where ${isWithoutLeave(last)})`;
}

/** Days from the last day of the first due date to that of the current one; the same meaning as in the domain. */
export function slippageOf(c: Pick<Row<Commitment>, 'id' | 'dueLatest'>): Sql {
  return sql`(select ${c.dueLatest} - moved.old_latest from due_date_moves moved where moved.commitment_id = ${c.id}
    order by moved.sequence limit 1)`;
}

extend(commitmentView, {
  many: {
    dueDateMoves: by(dueDateMoveView, 'commitmentId', 'Changes of its due date, oldest first.', { order: 'sequence' }),
  },
  computed: {
    slippageDays: computed(
      () => Int,
      'From the last day of the first due date to that of the current one, in days; null if it never moved, or if one of them has no last day.',
      (c) => slippageOf(c),
      { nullable: true },
    ),
    movedWithoutLeave: computed(
      () => Boolean,
      'Whether the due date is later than the date agreed last, or the first date, and nobody agreed to it.',
      (c) => movedWithoutLeave(c),
    ),
  },
});
