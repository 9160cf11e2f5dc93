import { Field, Int, ObjectType } from '@nestjs/graphql';
import { IdArgs } from '../platform/schema/id.args.js';
import { TitledArgs } from '../platform/schema/titled.args.js';
import { allOf, sql } from '../platform/sql/sql.js';
import { derived } from '../platform/views/declare.js';
import { findable } from '../platform/views/findable.js';
import { one, page, reads, rows } from '../platform/views/reads.js';
import { strataOf } from './population.js';
import { SampleItemArgs, SamplePopulationArgs } from './sample.inputs.js';
import { sampleItemView, sampleView } from './sample.view.js';

@ObjectType({ description: 'A stratum of what a sample could be drawn from.' })
export class SamplePopulation {
  @Field({ description: 'Code, id of a team, or year; empty if there are no strata.' })
  readonly key!: string;

  @Field(() => Int, { description: 'Number of its commitments.' })
  readonly count!: number;
}

const byTitle = findable(sampleView, (s) => ({ names: [s.title], words: sql`folded(${s.title})` }));

reads({
  samples: page(sampleView, 'For auditors: samples, latest first.', {
    args: TitledArgs,
    orders: { DRAWN: { by: (s) => s.sequence, type: 'bigint', descending: true } },
    where: byTitle.chosen,
  }),
  sample: one(sampleView, 'One sample.', { args: IdArgs, where: (s, { args }) => sql`${s.id} = ${args.id}::uuid` }),
  sampleItem: one(sampleItemView, 'A commitment of a sample, by its place.', {
    args: SampleItemArgs,
    where: (i, { args }) =>
      allOf([sql`${i.sampleId} = ${args.sampleId}::uuid`, sql`${i.position} = ${args.position}::integer`]),
  }),
  samplePopulation: rows(
    derived(SamplePopulation, { fields: ['key', 'count'] }),
    'What a sample could be drawn from, by stratum: visible commitments that match a filter.',
    { args: SamplePopulationArgs, sql: strataOf },
  ),
});
