import type { ClosableSample, DifferingResults, ReadSample, TestedItem } from '@followthrough/domain/samples';
import type { Context } from '../platform/changes/context.js';
import { sql, statement } from '../platform/sql/sql.js';
import { isBlind, resultOnceClosed } from './current-result.js';
import type { SampleItem } from './sample-item.entity.js';
import type { SampleTest } from './sample-test.entity.js';
import type { Sample } from './sample.entity.js';

/** Requires the lock on the sample, as do the others. */
export async function readSample(
  ctx: Context,
  sampleId: string,
): Promise<ReadSample & Pick<DifferingResults, 'hasRead'>> {
  const [facts] = await ctx.db.query<(ReadSample & Pick<DifferingResults, 'hasRead'>)[]>(
    `select exists (select 1 from sample_closings where sample_id = $1) as "isClosed",
       exists (select 1 from sample_readers where sample_id = $1) as "hasReaders",
       exists (select 1 from current_sample_readers where sample_id = $1 and person_id = $2) as "isReader",
       exists (select 1 from sample_readers where sample_id = $1 and person_id = $2) as "hasRead",
       exists (select 1 from current_sample_readers r join sample_readings f on f.reader_id = r.id
         where r.sample_id = $1 and r.person_id = $2) as "isFinished"`,
    [sampleId, ctx.viewer.id],
  );
  return facts!;
}

export async function testable(ctx: Context, item: SampleItem, test: SampleTest): Promise<TestedItem> {
  const sample = await readSample(ctx, item.sampleId);
  const [facts] = await ctx.db.query<Pick<TestedItem, 'current'>[]>(
    `select (select json_build_object('id', r.id, 'by', p.name) from sample_results r join people p on p.id = r.recorded_by
        where r.item_id = $1 and r.test_id = $2 and (not $3::boolean or r.recorded_by = $4)
        order by r.sequence desc limit 1) as current`,
    [item.id, test.id, sample.hasReaders, ctx.viewer.id],
  );
  return { ...sample, ...facts! };
}

export async function closable(ctx: Context, { id }: Sample): Promise<ClosableSample> {
  const { text, parameters } = statement(sql`
    select (select p.name from sample_closings c join people p on p.id = c."by" where c.sample_id = ${id}::uuid) as "closedBy",
      ${isBlind(sql`${id}::uuid`)} as "isBlind",
      (select count(*)::integer from sample_items i join sample_tests t on t.sample_id = i.sample_id
        where i.sample_id = ${id}::uuid
          and (${resultOnceClosed({ sampleId: sql`i.sample_id`, id: sql`i.id` }, sql`t.id`)}) is null) as untested`);
  const [facts] = await ctx.db.query<ClosableSample[]>(text, parameters);
  return facts!;
}
