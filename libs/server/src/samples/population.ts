import type { Candidate, Stratum } from '@followthrough/domain/sampling';
import type { SampleStrata } from '@followthrough/domain/sample-terms';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { isRead } from '../delivery/standing.js';
import type { Context } from '../platform/changes/context.js';
import { rowOf, type Row } from '../platform/sql/columns.js';
import { allOf, plan, raw, rowCount, shared, sql, type Sql } from '../platform/sql/sql.js';
import { pastOf } from '../platform/views/past.js';
import type { FieldReading, Reading, View } from '../platform/views/view.js';
import { visible } from '../platform/views/visibility.js';
import { chosen } from '../register/commitment-filter.js';
import type { CommitmentFilter } from '../register/commitment-filter.inputs.js';

/** Which commitments may be drawn. */
export interface AskedPopulation {
  readonly filter?: CommitmentFilter | null;
  readonly strataBy?: SampleStrata | null;
}

/** A population with the commitments of the smallest ranks of each stratum. */
export interface Population {
  readonly sha256: string;
  readonly strata: readonly Stratum[];
  readonly candidates: readonly Candidate[];
}

interface Keyed {
  /** What is joined to a commitment `c` for its key: one row at most. */
  readonly join?: Sql;
  readonly key: Sql;
}

/** The key of the stratum of a commitment `c`. */
const keyOf: Record<SampleStrata, (c: Row<Commitment>, reading: Reading) => Keyed> = {
  KIND: ({ kind }) => ({ key: kind }),
  TEAM: ({ leadTeamId }) => ({ key: sql`${leadTeamId}::text` }),
  STATUS: ({ id }, reading) => ({
    join: sql`left join standings s on s.commitment_id = ${id} and ${isRead(reading)}`,
    key: raw('s.status'),
  }),
  DUE_YEAR: ({ dueLatest }) => ({ key: sql`to_char(${dueLatest}, 'YYYY')` }),
};

const whole: Keyed = { key: raw(`''`) };

/** The id and stratum of each commitment, one row each. */
function members(reading: FieldReading<AskedPopulation>): Sql {
  const { strataBy } = reading.args;
  const alias = raw('c');
  const c = rowOf<Commitment>(commitmentView.table, alias);
  const { join = raw(''), key } = strataBy ? keyOf[strataBy](c, reading) : whole;
  const seen = visible(commitmentView as unknown as View<object>, alias, reading.reader);
  return sql`select c.id, coalesce(${key}, 'NONE') as key from commitments c ${join}
    where ${allOf([chosen(c, reading), seen])}`;
}

/** The strata of a population and their sizes, in the order of their keys. */
export const strataOf = (reading: FieldReading<AskedPopulation>): Sql =>
  sql`select m.key, count(*)::integer as count from (${members(reading)}) m group by m.key order by m.key collate "C"`;

/**
 * Reads a population in one statement, ranked for `seed` as in libs/domain/src/sampling.ts. Of each stratum it returns only
 * the `size` smallest ranks, because no method takes more.
 */
export async function populationFor(
  ctx: Context,
  args: AskedPopulation,
  { seed, size }: { readonly seed: string; readonly size: number },
  reading: Reading,
): Promise<Population> {
  const { asAt, reader } = reading;
  const all = shared(members({ ...reading, args }));
  // The bytes of rankedText().
  const rank = sql`sha256(convert_to(${seed}::text || ':' || m.id::text, 'UTF8'))`;
  const population = sql`select
    (select encode(sha256(convert_to(coalesce(string_agg(m.id::text, E'\n' order by m.id), ''), 'UTF8')), 'hex')
      from ${all} m) as sha256,
    (select coalesce(json_agg(s order by s.key collate "C"), '[]') from (
      select m.key, count(*)::integer as count from ${all} m group by m.key) s) as strata,
    (select coalesce(json_agg(json_build_object('id', r.id, 'stratum', r.key, 'rank', encode(r.rank, 'hex'))), '[]')
      from (select ranked.*, row_number() over (partition by ranked.key order by ranked.rank, ranked.id) as place
        from (select m.id, m.key, ${rank} as rank from ${all} m offset 0) ranked) r
      where r.place <= ${rowCount(size)}) as candidates`;
  const { text, parameters } = plan(population, [], asAt && ((table) => pastOf(table, asAt, reader))).statement();
  const [found] = await ctx.db.query<Population[]>(text, parameters);
  return found!;
}
