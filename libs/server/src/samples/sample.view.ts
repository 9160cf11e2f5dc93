import { commitmentView } from '../commitments/commitment.view.js';
import { personView } from '../people/persons/person.view.js';
import { PageArgs } from '../platform/schema/connection.js';
import type { Row } from '../platform/sql/columns.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import { trail } from '../platform/trail/event.view.js';
import { Int } from '@nestjs/graphql';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed, pageBy, rowsOf } from '../platform/views/fields.js';
import type { BoundReader } from '../platform/views/reader.js';
import { partOf } from '../platform/views/view.js';
import { currentResultOf, untestedIn } from './current-result.js';
import { SampleClosing } from './sample-closing.entity.js';
import { SampleItem } from './sample-item.entity.js';
import { SampleResult } from './sample-result.entity.js';
import { SampleStratum } from './sample-stratum.entity.js';
import { SampleTest } from './sample-test.entity.js';
import { Sample } from './sample.entity.js';
import { talliesOf, tallyView } from './sample-tally.js';

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
      'Number of commitments drawn that have a result for each test.',
      (s) => sql`(select count(*)::integer from sample_items i where i.sample_id = ${s.id}
        and not exists (${untestedIn(sql`i.id`)}))`,
    ),
    firstUntested: computed(
      () => Int,
      'Place of the first commitment without a result for each test; null if there is none.',
      (s) => sql`(select min(i.position) from sample_items i where i.sample_id = ${s.id}
        and exists (${untestedIn(sql`i.id`)}))`,
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
      (i) => sql`(select other.position from sample_items other where other.sample_id = ${i.sampleId}
        and other.id <> ${i.id} and exists (${untestedIn(sql`other.id`)})
        order by other.position < ${i.position}, other.position limit 1)`,
      { nullable: true },
    ),
  },
});

export const sampleResultView = view(SampleResult, {
  subject: 'sampleResult',
  visibleTo: partOf(sampleItemView, 'itemId'),
  one: {
    test: byId(sampleTestView, 'testId', 'The test.', { required: true }),
    recordedBy: byId(personView, 'recordedBy', 'The auditor.', { required: true }),
  },
});

const isCurrent = (r: Row<SampleResult>): Sql => sql`${r.id} = (${currentResultOf(r.itemId, r.testId, sql`r.id`)})`;

extend(sampleItemView, {
  many: {
    results: by(sampleResultView, 'itemId', 'The latest result of each test.', {
      order: 'sequence',
      where: isCurrent,
    }),
    earlierResults: by(sampleResultView, 'itemId', 'Results that were replaced, latest first.', {
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
