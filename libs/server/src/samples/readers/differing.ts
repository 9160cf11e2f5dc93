import type { ReplacedReader } from '@followthrough/domain/readers';
import type { DifferingResults } from '@followthrough/domain/samples';
import type { Context } from '../../platform/changes/context.js';
import type { SampleItem } from '../sample-item.entity.js';
import type { SampleTest } from '../sample-test.entity.js';
import { readSample } from '../testable.js';

/** Requires the lock on the sample, as does the other. */
export async function differing(ctx: Context, item: SampleItem, test: SampleTest): Promise<DifferingResults> {
  const [facts] = await ctx.db.query<Pick<DifferingResults, 'areFinished' | 'isDiffering' | 'current'>[]>(
    `select (select count(*) from current_sample_readers r join sample_readings f on f.reader_id = r.id where r.sample_id = $1) = 2
         as "areFinished",
       (select count(distinct latest.result) from current_sample_readers r cross join lateral (
           select found.result from sample_results found where found.item_id = $2 and found.test_id = $3
             and found.recorded_by = r.person_id order by found.sequence desc limit 1) latest
         where r.sample_id = $1) > 1 as "isDiffering",
       (select json_build_object('id', a.id, 'by', p.name) from sample_adjudications a join people p on p.id = a."by"
         where a.item_id = $2 and a.test_id = $3 order by a.sequence desc limit 1) as current`,
    [item.sampleId, item.id, test.id],
  );
  return { ...(await readSample(ctx, item.sampleId)), ...facts! };
}

/** How many results of the user are missing. */
export async function ownUntested(ctx: Context, sampleId: string): Promise<number> {
  const [found] = await ctx.db.query<{ count: number }[]>(
    `select count(*)::integer as count from sample_items i join sample_tests t on t.sample_id = i.sample_id
     where i.sample_id = $1 and not exists (
       select 1 from sample_results r where r.item_id = i.id and r.test_id = t.id and r.recorded_by = $2)`,
    [sampleId, ctx.viewer.id],
  );
  return found!.count;
}

/** A reader to be replaced, and whether a person is or was a reader of the same. */
export async function replacedReader(ctx: Context, readerId: string, personId: string) {
  const [found] = await ctx.db.query<{ reader: ReplacedReader; hasRead: boolean }[]>(
    `select json_build_object('name', p.name,
        'isFinished', exists (select 1 from sample_readings f where f.reader_id = r.id),
        'isReplaced', exists (select 1 from sample_readers later where later.replaces_id = r.id)) as reader,
      exists (select 1 from sample_readers had where had.sample_id = r.sample_id and had.person_id = $2) as "hasRead"
     from sample_readers r join people p on p.id = r.person_id where r.id = $1`,
    [readerId, personId],
  );
  return found!;
}
