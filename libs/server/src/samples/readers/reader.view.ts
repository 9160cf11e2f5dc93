import { personView } from '../../people/persons/person.view.js';
import { PageArgs } from '../../platform/schema/connection.js';
import { TestResult } from '@followthrough/domain/sample-terms';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';
import type { Row } from '../../platform/sql/columns.js';
import { raw, sql, type Sql } from '../../platform/sql/sql.js';
import { derived, extend, view } from '../../platform/views/declare.js';
import { by, byId, computed, pageBy, rowsOf } from '../../platform/views/fields.js';
import { many, reads } from '../../platform/views/reads.js';
import { partOf } from '../../platform/views/view.js';
import { bothResultsOf, isBlind, settledResultOf } from '../current-result.js';
import type { SampleItem } from '../sample-item.entity.js';
import type { Sample } from '../sample.entity.js';
import { sampleItemView, sampleTestView, sampleView } from '../sample.view.js';
import { SampleAdjudication } from './sample-adjudication.entity.js';
import { SampleReader } from './sample-reader.entity.js';
import { SampleReading } from './sample-reading.entity.js';

@ObjectType({ description: 'How often the two readers of a sample found these two results of a test.' })
export class SampleAgreement {
  @Field(() => Uuid, { description: 'The test.' })
  readonly testId!: string;

  @Field(() => TestResult, { description: 'Result of the first reader.' })
  readonly first!: TestResult;

  @Field(() => TestResult, { description: 'Result of the second reader.' })
  readonly second!: TestResult;

  @Field(() => Int, { description: 'Number of commitments, at least 1.' })
  readonly count!: number;
}

@ObjectType({ description: 'The result of a test that counts.' })
export class SampleOutcome {
  @Field(() => Uuid, { description: 'The test.' })
  readonly testId!: string;

  @Field(() => TestResult, {
    description: 'The latest result, or the one that two readers agree on, or the adjudication.',
  })
  readonly result!: TestResult;
}

export const sampleReaderView = view(SampleReader, {
  visibleTo: partOf(sampleView, 'sampleId'),
  one: {
    person: byId(personView, 'personId', 'The auditor.', { required: true }),
    namedBy: byId(personView, 'namedBy', 'The auditor who named them.', { required: true }),
  },
  computed: {
    isAble: computed(
      () => Boolean,
      'Whether they can still read: an active auditor.',
      (r) => sql`exists (select 1 from people able where able.id = ${r.personId} and able.is_auditor
        and able.deactivated_at is null)`,
    ),
  },
});

const readingView = view(SampleReading, { visibleTo: partOf(sampleReaderView, 'readerId') });

extend(sampleReaderView, { first: { reading: by(readingView, 'readerId', 'Null until they have finished.') } });

/** Before both readers have finished there is none. */
const adjudicationView = view(SampleAdjudication, {
  visibleTo: partOf(sampleItemView, 'itemId'),
  one: {
    test: byId(sampleTestView, 'testId', 'The test.', { required: true }),
    by: byId(personView, 'by', 'The auditor who entered it.', { required: true }),
  },
});

const isCurrent = (a: Row<SampleAdjudication>): Sql => sql`not exists (select 1 from sample_adjudications later
  where later.item_id = ${a.itemId} and later.test_id = ${a.testId} and later.sequence > ${a.sequence})`;

/** One row for each test and pair of results, once both can be seen. */
const agreementsOf = ({ id }: Pick<Row<Sample>, 'id'>): Sql => sql`
  select t.id as "testId", found.first, found.second, count(*)::integer as count
  from sample_tests t join sample_items i on i.sample_id = t.sample_id
  cross join lateral (${bothResultsOf({ id: raw('i.id'), sampleId: raw('i.sample_id') }, raw('t.id'))}) found
  where t.sample_id = ${id} and not ${isBlind(id)} and found.first is not null and found.second is not null
  group by t.id, t.position, found.first, found.second order by t.position, found.first, found.second`;

const isDiffering = (i: Pick<Row<SampleItem>, 'id' | 'sampleId'>): Sql => sql`(not ${isBlind(i.sampleId)}
  and exists (select 1 from sample_tests t cross join lateral (${bothResultsOf(i, raw('t.id'))}) found
    where t.sample_id = ${i.sampleId} and found.first <> found.second))`;

extend(sampleItemView, {
  many: {
    adjudications: by(adjudicationView, 'itemId', 'The latest adjudication of each test.', {
      order: 'sequence',
      where: isCurrent,
    }),
    earlierAdjudications: by(adjudicationView, 'itemId', 'Adjudications that were replaced, latest first.', {
      order: '-sequence',
      where: (a) => sql`not (${isCurrent(a)})`,
    }),
  },
  rows: {
    outcomes: rowsOf(
      derived(SampleOutcome, { fields: ['testId', 'result'] }),
      'The results that count; none while two readers are at work.',
      (i) => sql`select t.id as "testId", counts.result from sample_tests t
        cross join lateral (${settledResultOf(i, raw('t.id'))}) counts(result)
        where t.sample_id = ${i.sampleId} and counts.result is not null order by t.position`,
    ),
  },
});

extend(sampleView, {
  many: {
    readers: by(sampleReaderView, 'sampleId', 'Its two readers; none if any auditor may test it.', {
      order: 'position',
      where: (r) => sql`not exists (select 1 from sample_readers later where later.replaces_id = ${r.id})`,
    }),
    formerReaders: by(sampleReaderView, 'sampleId', 'Readers whose place another took. Their results do not count.', {
      order: 'namedAt',
      where: (r) => sql`exists (select 1 from sample_readers later where later.replaces_id = ${r.id})`,
    }),
  },
  rows: {
    agreements: rowsOf(
      derived(SampleAgreement, { fields: ['testId', 'first', 'second', 'count'] }),
      'What both readers found, as a table; empty until both have finished.',
      agreementsOf,
    ),
  },
  page: {
    differences: pageBy(
      sampleItemView,
      'sampleId',
      'Commitments on which the readers differ, once both have finished.',
      {
        args: PageArgs,
        orders: { POSITION: { by: (i) => i.position, type: 'integer' } },
        where: isDiffering,
      },
    ),
  },
});

reads({
  auditors: many(personView, 'Active auditors, by name.', {
    order: ['name'],
    where: (person) => sql`${person.isAuditor} and ${person.deactivatedAt} is null`,
  }),
});
