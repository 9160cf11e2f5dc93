import type { ClosableSample, TestedItem } from '@followthrough/domain/samples';
import type { Context } from '../platform/changes/context.js';
import type { SampleItem } from './sample-item.entity.js';
import type { SampleTest } from './sample-test.entity.js';
import type { Sample } from './sample.entity.js';

/** Requires the lock on the sample, as does the other. */
export async function testable(ctx: Context, item: SampleItem, test: SampleTest): Promise<TestedItem> {
  const [facts] = await ctx.db.query<TestedItem[]>(
    `select exists (select 1 from sample_closings where sample_id = $1) as "isClosed",
       (select json_build_object('id', r.id, 'by', p.name) from sample_results r join people p on p.id = r.recorded_by
        where r.item_id = $2 and r.test_id = $3 order by r.sequence desc limit 1) as current`,
    [item.sampleId, item.id, test.id],
  );
  return facts!;
}

export async function closable(ctx: Context, sample: Sample): Promise<ClosableSample> {
  const [facts] = await ctx.db.query<ClosableSample[]>(
    `select (select p.name from sample_closings c join people p on p.id = c."by" where c.sample_id = $1) as "closedBy",
       (select count(*)::integer from sample_items i join sample_tests t on t.sample_id = i.sample_id
        where i.sample_id = $1 and not exists (
          select 1 from sample_results r where r.item_id = i.id and r.test_id = t.id)) as untested`,
    [sample.id],
  );
  return facts!;
}
