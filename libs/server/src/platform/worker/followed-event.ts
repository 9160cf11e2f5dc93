import { isEventType, subjectOf, type DataOf, type EventType } from '@followthrough/domain/events/event-types';
import type { Pool } from 'pg';
import { dataOf } from '../changes/recorded.js';
import type { FollowedEvent } from './follows.js';

interface Row {
  readonly type: string;
  readonly subjectId: string;
  readonly canonical: Buffer;
}

/** An event of the record, as its followers receive it. @throws if there is no event with this id. */
export async function followedEvent(pool: Pool, id: string): Promise<FollowedEvent> {
  const { rows } = await pool.query<Row>(
    `select type, subject_id as "subjectId", canonical from events where id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) throw new Error(`The record holds no event ${id}.`);
  if (!isEventType(row.type)) throw new Error(`The catalogue of events has no ${row.type}.`);
  const subject = { type: subjectOf(row.type), id: row.subjectId };
  return { id, type: row.type, subject, data: dataOf(row.canonical) as DataOf<EventType> };
}
