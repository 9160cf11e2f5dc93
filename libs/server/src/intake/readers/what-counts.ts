import { sql, type Sql } from '../../platform/sql/sql.js';

/** The columns of a proposal that is read. */
interface Item {
  readonly id: Sql;
  readonly readingId: Sql;
}

/** Whether both readers have finished. */
export const areFinished = (readingId: Sql): Sql => sql`(not exists (select 1 from current_source_readers unfinished
  where unfinished.reading_id = ${readingId} and unfinished.finished_at is null))`;

/** Whether two readers do not see each other’s answers yet: until both have finished, or the reading is ended. */
export const isBlind = (readingId: Sql): Sql => sql`(not ${areFinished(readingId)} and exists (
  select 1 from source_readings open where open.id = ${readingId} and open.ended_at is null))`;

/** The latest answer of a reader, as `kind`; no row if there is none. */
export const answerBy = (itemId: Sql, personId: Sql): Sql => sql`select a.kind from reading_answers a
  where a.item_id = ${itemId} and a.recorded_by = ${personId} order by a.sequence desc limit 1`;

const ofReader = ({ id, readingId }: Item, position: 1 | 2): Sql =>
  answerBy(
    id,
    sql`(select person_id from current_source_readers where reading_id = ${readingId} and position = ${position})`,
  );

/** What both readers found, as `first` and `second`; no row before both have answered. */
export const bothAnswersOf = (item: Item): Sql => sql`select one.kind as first, other.kind as second
  from (${ofReader(item, 1)}) one cross join (${ofReader(item, 2)}) other`;

/** Whether both have finished and found something else. */
export const isDiffering = (item: Item): Sql => sql`(${areFinished(item.readingId)}
  and exists (select 1 from (${bothAnswersOf(item)}) found where found.first is distinct from found.second))`;

/**
 * What counts, as `kind`: what both found, or the latest adjudication; no row before both have finished, or while they differ.
 */
export const countingIn = (item: Item): Sql => sql`select found.first as kind from (${bothAnswersOf(item)}) found
    where ${areFinished(item.readingId)} and found.first is not distinct from found.second
  union all (select a.kind from reading_adjudications a
    where a.item_id = ${item.id} and ${isDiffering(item)} order by a.sequence desc limit 1)`;

/** Whether a person reads sources for a team: an active contributor or manager of it, and no auditor. */
export const readsFor = (teamId: Sql, personId: Sql): Sql => sql`exists (select 1 from people able
  join memberships m on m.person_id = able.id where able.id = ${personId} and able.deactivated_at is null
    and not able.is_auditor and m.team_id = ${teamId} and m.role in ('CONTRIBUTOR', 'MANAGER'))`;
