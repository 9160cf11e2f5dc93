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
    statement: byId(statementView, 'statementId', 'What moved it, where somebody said so.'),
    by: byId(personView, 'by', 'Who recorded the move; null for the system.'),
  },
  computed: {
    days: computed(
      () => Int,
      'By how many days; null where one of the two has no last day.',
      (move) => sql`${move.newLatest} - ${move.oldLatest}`,
      { nullable: true },
    ),
  },
});

extend(commitmentView, {
  many: { dueDateMoves: by(dueDateMoveView, 'commitmentId', 'How its due date moved, oldest first.', { order: 'at' }) },
});
