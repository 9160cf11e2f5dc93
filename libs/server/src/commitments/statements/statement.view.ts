import { Int } from '@nestjs/graphql';
import { personView } from '../../people/persons/person.view.js';
import { PageArgs } from '../../platform/schema/connection.js';
import { raw, sql, type Sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, byId, computed, pageBy } from '../../platform/views/fields.js';
import { partOf } from '../../platform/views/view.js';
import { passageView, restsOnPassages } from '../../sources/passage.view.js';
import { sourceView } from '../../sources/source.view.js';
import { commitmentView } from '../commitment.view.js';
import { Statement } from './statement.entity.js';

export const statementView = view(Statement, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it states, changes or withdraws.', {
      required: true,
    }),
    passage: byId(passageView, 'passageId', 'The exact quote.', { required: true }),
    source: byId(sourceView, 'sourceId', 'The source that contains the passage.', { required: true }),
    createdBy: byId(personView, 'createdBy', 'Null for the system.'),
  },
  computed: {
    isFirst: computed(
      () => Boolean,
      'Whether it is the earliest archived statement, by the dates of the sources.',
      (s) => sql`${s.id} = (${chosenStatement(s.commitmentId, 'asc')})`,
    ),
  },
});
restsOnPassages(statementView);

/** Whether it was not withdrawn. */
const counts = (s: { readonly id: Sql }): Sql =>
  sql`not exists (select 1 from statement_withdrawals w where w.statement_id = ${s.id})`;

/**
 * The earliest or latest statement of a commitment; statements without a date or with the same date are in the order
 * recorded. Of statements that one decision recorded it is the first, which the others only repeat.
 */
export function chosenStatement(commitmentId: Sql, direction: 'asc' | 'desc'): Sql {
  const way = raw(direction);
  return sql`select said.id from counting_statements said join sources published on published.id = said.source_id
    where said.commitment_id = ${commitmentId}
    order by published.published_latest ${way} nulls last, said.created_at ${way}, said.id limit 1`;
}

extend(commitmentView, {
  first: {
    latestStatement: by(statementView, 'commitmentId', 'The latest statement by date of its source.', {
      where: (s, c) => sql`${s.id} = (${chosenStatement(c.id, 'desc')})`,
    }),
  },
  many: {
    statements: by(statementView, 'commitmentId', 'Statements in order of recording.', {
      order: 'createdAt',
      where: counts,
    }),
  },
  computed: {
    statedTimes: computed(
      () => Int,
      'Number of statements that state or change it.',
      (c) => sql`select count(*)::integer from counting_statements said
        where said.commitment_id = ${c.id} and said.roles && '{STATES,CHANGES}'`,
    ),
  },
});

extend(passageView, {
  many: {
    statements: by(statementView, 'passageId', 'The commitment it states, changes or withdraws.', {
      order: 'createdAt',
      where: counts,
    }),
  },
});

extend(sourceView, {
  page: {
    statements: pageBy(statementView, 'sourceId', 'Statements made by its passages, in order of recording.', {
      args: PageArgs,
      where: counts,
      orders: { RECORDED: { by: (s) => sql`${s.createdAt}`, type: 'timestamptz' } },
    }),
  },
});
