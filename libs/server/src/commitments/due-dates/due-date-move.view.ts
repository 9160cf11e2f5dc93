import { Int } from '@nestjs/graphql';
import { personView } from '../../people/persons/person.view.js';
import { sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, byId, computed } from '../../platform/views/fields.js';
import { partOf } from '../../platform/views/view.js';
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
  },
});

extend(commitmentView, {
  many: {
    dueDateMoves: by(dueDateMoveView, 'commitmentId', 'Changes of its due date, oldest first.', { order: 'at' }),
  },
});
