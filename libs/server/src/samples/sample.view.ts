import { commitmentView } from '../commitments/commitment.view.js';
import { personView } from '../people/persons/person.view.js';
import { PageArgs } from '../platform/schema/connection.js';
import type { Row } from '../platform/sql/columns.js';
import { raw, sql, type Sql } from '../platform/sql/sql.js';
import { trail } from '../platform/trail/event.view.js';
import { Int } from '@nestjs/graphql';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed, pageBy, rowsOf } from '../platform/views/fields.js';
import type { BoundReader } from '../platform/views/reader.js';
import { partOf } from '../platform/views/view.js';
import { hasReaders, isBlind, untestedIn } from './current-result.js';
import { SampleClosing } from './sample-closing.entity.js';
import { SampleItem } from './sample-item.entity.js';
import { SampleResult } from './sample-result.entity.js';
import { SampleStratum } from './sample-stratum.entity.js';
import { SampleTest } from './sample-test.entity.js';
import { Sample } from './sample.entity.js';
import { talliesOf, tallyView } from './sample-tally.js';

/** A row of items in a statement. */
const someItem = (alias: string) => ({ id: raw(`${alias}.id`), sampleId: raw(`${alias}.sample_id`) });

const auditors = (_: unknown, reader: BoundReader): Sql => sql`${reader.isAuditor}::boolean`;

export const sampleView = view(Sample, {
  subject: 'sample',
  visibleTo: auditors,
  one: { drawnBy: byId(personView, 'drawnBy', 'The auditor who drew it.', { required: true }) },
  computed: {
    drawn: computed(
      () => Int,
      'Number of commitments drawn.',
      (s) => sql`(select count(*)::integer from sample_items i where i.sample_id = ${s.id})`,
    ),
    done: computed(
      () => Int,
      'Number of commitments drawn that have a result for each test: one that counts or, before two readers have finished, one of the user.',
      (s, { reader }) => sql`(select count(*)::integer from sample_items i where i.sample_id = ${s.id}
        and not exists (${untestedIn(someItem('i'), reader)}))`,
    ),
    isBlind: computed(
      () => Boolean,
      'Whether it has two readers who do not see each other’s results yet: until both have finished, or it is closed.',
      (s) => isBlind(s.id),
    ),
    firstUntested: computed(
      () => Int,
      'Place of the first commitment without a result for each test; null if there is none.',
      (s, { reader }) => sql`(select min(i.position) from sample_items i where i.sample_id = ${s.id}
        and exists (${untestedIn(someItem('i'), reader)}))`,
      { nullable: true },
    ),
  },
  rows: { tallies: rowsOf(tallyView, 'Results by test and stratum.', talliesOf) },
});

const stratumView = view(SampleStratum, {
  visibleTo: partOf(sampleView, 'sampleId'),
  computed: {
    teamName: computed(
      () => String,
      'Name of the team, if its strata are lead teams.',
      (s) => sql`(select t.name from teams t where t.id::text = ${s.key})`,
      { nullable: true },
    ),
  },
});

export const sampleTestView = view(SampleTest, { visibleTo: partOf(sampleView, 'sampleId') });

const closingView = view(SampleClosing, {
  visibleTo: partOf(sampleView, 'sampleId'),
  one: { by: byId(personView, 'by', 'The auditor who closed it.', { required: true }) },
});

/** A reader who cannot see the commitment does not see that it was drawn. */
export const sampleItemView = view(SampleItem, {
  visibleTo: partOf(commitmentView, 'commitmentId', auditors),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment.', { required: true }),
    sample: byId(sampleView, 'sampleId', 'The sample.', { required: true }),
  },
  computed: {
    rank: computed(
      () => String,
      'SHA-256 of the seed, a colon and the id of the commitment, in hexadecimal. The smallest ranks are drawn.',
      (i) => sql`(select encode(sha256(convert_to(s.seed || ':' || ${i.commitmentId}::text, 'UTF8')), 'hex')
        from samples s where s.id = ${i.sampleId})`,
    ),
    nextUntested: computed(
      () => Int,
      'Place of the next commitment without a result for each test, continuing at the start; null if there is none.',
      (i, { reader }) => sql`(select other.position from sample_items other where other.sample_id = ${i.sampleId}
        and other.id <> ${i.id} and exists (${untestedIn(someItem('other'), reader)})
        order by other.position < ${i.position}, other.position limit 1)`,
      { nullable: true },
    ),
  },
});

export const sampleResultView = view(SampleResult, {
  subject: 'sampleResult',
  visibleTo: partOf(
    sampleItemView,
    'itemId',
    (r: Row<SampleResult>, reader) => sql`(${r.recordedBy} = ${reader.id}::uuid or not exists (
      select 1 from sample_items read where read.id = ${r.itemId} and ${isBlind(sql`read.sample_id`)}))`,
  ),
  one: {
    test: byId(sampleTestView, 'testId', 'The test.', { required: true }),
    recordedBy: byId(personView, 'recordedBy', 'The auditor.', { required: true }),
  },
});

/** Whether its sample has two readers. */
const isRead = (r: Row<SampleResult>): Sql =>
  sql`exists (select 1 from sample_items read where read.id = ${r.itemId} and ${hasReaders(sql`read.sample_id`)})`;

/** The latest one of its test; of two readers, the latest of each who reads now. */
const isCurrent = (r: Row<SampleResult>): Sql => sql`(not exists (select 1 from sample_results later
  where later.item_id = ${r.itemId} and later.test_id = ${r.testId} and later.sequence > ${r.sequence}
    and (later.recorded_by = ${r.recordedBy} or not ${isRead(r)}))
  and (not ${isRead(r)} or exists (select 1 from sample_items read
    join current_sample_readers reader on reader.sample_id = read.sample_id
    where read.id = ${r.itemId} and reader.person_id = ${r.recordedBy})))`;

extend(sampleItemView, {
  many: {
    results: by(
      sampleResultView,
      'itemId',
      'The latest result of each test; of two readers, the latest of each who reads now.',
      {
        order: 'sequence',
        where: isCurrent,
      },
    ),
    earlierResults: by(sampleResultView, 'itemId', 'Results that were replaced, or whose reader was, latest first.', {
      order: '-sequence',
      where: (r) => sql`not (${isCurrent(r)})`,
    }),
  },
});

extend(sampleResultView, { page: { events: trail(sampleResultView) } });

extend(sampleView, {
  first: { closing: by(closingView, 'sampleId', 'Null while it is open.') },
  many: {
    tests: by(sampleTestView, 'sampleId', 'What is tested, in order.', { order: 'position' }),
    strata: by(stratumView, 'sampleId', 'Strata of the population, by key.', { order: 'key' }),
  },
  page: {
    items: pageBy(sampleItemView, 'sampleId', 'The commitments drawn, in the order of their ranks.', {
      args: PageArgs,
      orders: { POSITION: { by: (i) => i.position, type: 'integer' } },
    }),
    events: trail(sampleView),
  },
});
