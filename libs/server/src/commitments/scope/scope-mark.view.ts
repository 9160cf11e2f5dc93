import { personView } from '../../people/persons/person.view.js';
import type { Row } from '../../platform/sql/columns.js';
import { sql, type Sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, byId, computed } from '../../platform/views/fields.js';
import { partOf } from '../../platform/views/view.js';
import type { Commitment } from '../commitment.entity.js';
import { commitmentView } from '../commitment.view.js';
import { statementView } from '../statements/statement.view.js';
import { ScopeMarkWithdrawal } from './scope-mark-withdrawal.entity.js';
import { ScopeMark } from './scope-mark.entity.js';

export const scopeMarkView = view(ScopeMark, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it belongs to.', { required: true }),
    fromStatement: byId(statementView, 'fromStatementId', 'The statement that promised more.', { required: true }),
    toStatement: byId(statementView, 'toStatementId', 'The statement that promised less.', { required: true }),
    recordedBy: byId(personView, 'recordedBy', 'Null for the system.'),
  },
});

const withdrawalView = view(ScopeMarkWithdrawal, {
  visibleTo: partOf(scopeMarkView, 'scopeMarkId'),
  one: { by: byId(personView, 'by', 'Person who withdrew it.') },
});

extend(scopeMarkView, { first: { withdrawal: by(withdrawalView, 'scopeMarkId', 'Null if not withdrawn.') } });

/** Whether a mark that was not withdrawn leads from one statement to another, neither of them withdrawn. */
export const isScopeNarrowed = (c: Pick<Row<Commitment>, 'id'>): Sql => sql`exists (select 1 from scope_marks narrowed
  where narrowed.commitment_id = ${c.id}
    and not exists (select 1 from scope_mark_withdrawals w where w.scope_mark_id = narrowed.id)
    and not exists (select 1 from statement_withdrawals w
      where w.statement_id in (narrowed.from_statement_id, narrowed.to_statement_id)))`;

extend(commitmentView, {
  many: {
    scopeMarks: by(scopeMarkView, 'commitmentId', 'Marks that its scope narrowed, oldest first.', {
      order: 'sequence',
    }),
  },
  computed: {
    scopeNarrowed: computed(
      () => Boolean,
      'Whether its scope was marked as narrowed from one statement to another, and the mark counts.',
      (c) => isScopeNarrowed(c),
    ),
  },
});
