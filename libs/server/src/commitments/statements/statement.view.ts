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
    commitment: byId(commitmentView, 'commitmentId', 'What it states, changes or withdraws.', { required: true }),
    passage: byId(passageView, 'passageId', 'The exact words.', { required: true }),
    source: byId(sourceView, 'sourceId', 'Where they were published.', { required: true }),
    createdBy: byId(personView, 'createdBy', 'Who recorded it; null for the system.'),
  },
  computed: {
    isFirst: computed(
      () => Boolean,
      'Whether no statement held here is earlier: it follows from the dates of the sources.',
      (s) => sql`${s.id} = (${chosenStatement(s.commitmentId, 'asc')})`,
    ),
  },
});
restsOnPassages(statementView);

/** Whether it was recorded by no mistake. */
const counts = (s: { readonly id: Sql }): Sql =>
  sql`not exists (select 1 from statement_withdrawals w where w.statement_id = ${s.id})`;

/** The earliest or latest statement of a commitment; of those without a date, and of one date, as they were recorded. */
export function chosenStatement(commitmentId: Sql, direction: 'asc' | 'desc'): Sql {
  const way = raw(direction);
  return sql`select said.id from counting_statements said join sources published on published.id = said.source_id
    where said.commitment_id = ${commitmentId}
    order by published.published_latest ${way} nulls last, said.id ${way} limit 1`;
}

extend(commitmentView, {
  first: {
    latestStatement: by(statementView, 'commitmentId', 'What was said last.', {
      where: (s, c) => sql`${s.id} = (${chosenStatement(c.id, 'desc')})`,
    }),
  },
  many: {
    statements: by(statementView, 'commitmentId', 'Where it was said, as recorded.', {
      order: 'createdAt',
      where: counts,
    }),
  },
  computed: {
    statedTimes: computed(
      () => Int,
      'How many times it was said, first or again.',
      (c) => sql`select count(*)::integer from counting_statements said
        where said.commitment_id = ${c.id} and said.roles && '{STATES,CHANGES}'`,
    ),
  },
});

extend(passageView, {
  many: {
    statements: by(statementView, 'passageId', 'What it states, changes or withdraws.', {
      order: 'createdAt',
      where: counts,
    }),
  },
});

extend(sourceView, {
  page: {
    statements: pageBy(statementView, 'sourceId', 'What its passages state, change or withdraw, as recorded.', {
      args: PageArgs,
      where: counts,
      orders: { RECORDED: { by: (s) => sql`${s.createdAt}`, type: 'timestamptz' } },
    }),
  },
});
