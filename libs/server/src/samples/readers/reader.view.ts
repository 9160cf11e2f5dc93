import { personView } from '../../people/persons/person.view.js';
import { PageArgs } from '../../platform/schema/connection.js';
import { TestResult } from '@followthrough/domain/sample-terms';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';
import type { Row } from '../../platform/sql/columns.js';
import { raw, sql, type Sql } from '../../platform/sql/sql.js';
import { derived, extend, view } from '../../platform/views/declare.js';
import { by, byId, computed, pageBy, rowsOf } from '../../platform/views/fields.js';
import type { BoundReader } from '../../platform/views/reader.js';
import { many, page, reads } from '../../platform/views/reads.js';
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

/** Whether this person is an active auditor. */
const mayRead = (personId: Sql): Sql => sql`exists (select 1 from people able where able.id = ${personId}
  and able.is_auditor and able.deactivated_at is null)`;

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
      (r) => mayRead(r.personId),
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

/** Pairs of an item and a test that a third auditor has to adjudicate. */
const toAdjudicateIn = (sampleId: Sql): Sql => sql`select 1 from sample_tests t
  join sample_items i on i.sample_id = t.sample_id
  cross join lateral (${bothResultsOf({ id: raw('i.id'), sampleId: raw('i.sample_id') }, raw('t.id'))}) found
  where t.sample_id = ${sampleId} and not ${isBlind(sampleId)} and found.first <> found.second
    and not exists (select 1 from sample_adjudications a where a.item_id = i.id and a.test_id = t.id)`;

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
  computed: {
    toAdjudicate: computed(
      () => Int,
      'Number of results that the readers differ on and nobody has adjudicated; 0 before both have finished.',
      ({ id }) => sql`(select count(*)::integer from (${toAdjudicateIn(id)}) waiting)`,
    ),
  },
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

/**
 * Whether an open sample waits for this auditor: to be read or adjudicated, to get another reader or, for the auditor who drew
 * it, to be tested if it has no readers, and to be closed.
 */
const waitsFor = ({ id, drawnBy }: Row<Sample>, reader: BoundReader): Sql => {
  const isOwn = sql`${drawnBy} = ${reader.id}::uuid`;
  const hadPart = (people: string): Sql =>
    sql`exists (select 1 from ${raw(people)} had where had.sample_id = ${id} and had.person_id = ${reader.id}::uuid)`;
  const unfinished = (such: Sql): Sql => sql`exists (select 1 from current_sample_readers r where r.sample_id = ${id}
    and not exists (select 1 from sample_readings f where f.reader_id = r.id) and ${such})`;
  return sql`(not exists (select 1 from sample_closings over where over.sample_id = ${id})
    and (${unfinished(sql`r.person_id = ${reader.id}::uuid`)}
      or (${unfinished(sql`not ${mayRead(sql`r.person_id`)}`)} and (${isOwn} or not ${hadPart('current_sample_readers')}))
      or (exists (${toAdjudicateIn(id)}) and not ${hadPart('sample_readers')})
      or (${isOwn} and not ${isBlind(id)} and not exists (${toAdjudicateIn(id)}))))`;
};

reads({
  samplesWaiting: page(
    sampleView,
    'Open samples that wait for you, an auditor: to be read, to be adjudicated as a third auditor or to get another reader; if you drew it, also to be tested where it has no readers, and to be closed. First drawn first.',
    {
      args: PageArgs,
      orders: { DRAWN: { by: (s) => s.sequence, type: 'bigint' } },
      few: true,
      where: (s, { reader }) => waitsFor(s, reader),
    },
  ),
  auditors: many(personView, 'Active auditors, by name.', {
    order: ['name'],
    where: (person) => sql`${person.isAuditor} and ${person.deactivatedAt} is null`,
  }),
});
