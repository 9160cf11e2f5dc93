import { sql, type Sql } from '../platform/sql/sql.js';
import type { BoundReader } from '../platform/views/reader.js';

/** The columns of an item. */
interface Item {
  readonly id: Sql;
  readonly sampleId: Sql;
}

export const hasReaders = (sampleId: Sql): Sql =>
  sql`exists (select 1 from sample_readers named where named.sample_id = ${sampleId})`;

/** Whether a sample has two readers who do not see each other’s results yet: until both have finished, or it is closed. */
export const isBlind = (sampleId: Sql): Sql => sql`(exists (select 1 from current_sample_readers unfinished
    where unfinished.sample_id = ${sampleId}
      and not exists (select 1 from sample_readings done where done.reader_id = unfinished.id))
  and not exists (select 1 from sample_closings over where over.sample_id = ${sampleId}))`;

/** The latest result of one of two readers, or of anyone if there are none. */
const resultBy = (itemId: Sql, testId: Sql, personId: Sql | null): Sql => sql`select r.result from sample_results r
  where r.item_id = ${itemId} and r.test_id = ${testId} ${personId ? sql`and r.recorded_by = ${personId}` : sql``}
  order by r.sequence desc limit 1`;

const ofReader = ({ id, sampleId }: Item, testId: Sql, position: 1 | 2): Sql =>
  sql`(${resultBy(id, testId, sql`(select person_id from current_sample_readers where sample_id = ${sampleId} and position = ${position})`)})`;

/** The results of both readers who read now as `first` and `second`. */
export const bothResultsOf = (item: Item, testId: Sql): Sql =>
  sql`select ${ofReader(item, testId, 1)} as first, ${ofReader(item, testId, 2)} as second`;

/**
 * The result that counts once the sample is closed: the latest one; of two readers, the one on which they agree, or the latest
 * adjudication; null if there is none.
 */
export const resultOnceClosed = (item: Item, testId: Sql): Sql => sql`select case
    when not ${hasReaders(item.sampleId)} then (${resultBy(item.id, testId, null)})
    else (select case when both_read.first = both_read.second then both_read.first
        when both_read.first is not null and both_read.second is not null then (select a.result from sample_adjudications a
          where a.item_id = ${item.id} and a.test_id = ${testId} order by a.sequence desc limit 1) end
      from (${bothResultsOf(item, testId)}) both_read) end`;

/** The result that counts now: null, too, while two readers do not see each other’s results. */
export const settledResultOf = (item: Item, testId: Sql): Sql =>
  sql`select case when not ${isBlind(item.sampleId)} then (${resultOnceClosed(item, testId)}) end`;

/** The tests of an item that this reader has to do: those without a result, or without one of their own if they are blind. */
export const untestedIn = (item: Item, reader: BoundReader): Sql => sql`select 1 from sample_tests t
  where t.sample_id = ${item.sampleId} and case when ${isBlind(item.sampleId)}
    then (${resultBy(item.id, sql`t.id`, sql`${reader.id}::uuid`)}) is null
    else (${settledResultOf(item, sql`t.id`)}) is null end`;
