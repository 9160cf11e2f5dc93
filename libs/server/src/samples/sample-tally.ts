import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../platform/schema/scalars.js';
import type { Row } from '../platform/sql/columns.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import { derived } from '../platform/views/declare.js';
import { settledResultOf } from './current-result.js';
import type { Sample } from './sample.entity.js';

@ObjectType({ description: 'How many results of each sort a test has in one stratum.' })
export class SampleTally {
  @Field(() => Uuid, { description: 'The test.' })
  readonly testId!: string;

  @Field({ description: 'Key of the stratum.' })
  readonly stratum!: string;

  @Field(() => Int, { description: 'Commitments that passed.' })
  readonly passed!: number;

  @Field(() => Int, { description: 'Exceptions.' })
  readonly exceptions!: number;

  @Field(() => Int, { description: 'Commitments of which the test cannot be asked.' })
  readonly notApplicable!: number;

  @Field(() => Int, { description: 'Commitments without a result that counts.' })
  readonly untested!: number;
}

export const tallyView = derived(SampleTally, {
  fields: ['testId', 'stratum', 'passed', 'exceptions', 'notApplicable', 'untested'],
});

/** One row for each test and stratum, in their order: of the results that count, which none does while two readers are at work. */
export const talliesOf = (sample: Pick<Row<Sample>, 'id'>): Sql => sql`
  select t.id as "testId", i.stratum,
    count(*) filter (where r.result = 'PASSED')::integer as passed,
    count(*) filter (where r.result = 'EXCEPTION')::integer as exceptions,
    count(*) filter (where r.result = 'NOT_APPLICABLE')::integer as "notApplicable",
    count(*) filter (where r.result is null)::integer as untested
  from sample_tests t join sample_items i on i.sample_id = t.sample_id
  cross join lateral (${settledResultOf({ id: sql`i.id`, sampleId: sql`i.sample_id` }, sql`t.id`)}) r(result)
  where t.sample_id = ${sample.id}
  group by t.id, t.position, i.stratum order by t.position, i.stratum collate "C"`;
