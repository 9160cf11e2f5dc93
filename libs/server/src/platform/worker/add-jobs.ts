import type { ClientBase, Pool } from 'pg';
import { log } from '../ground/log.js';
import { bookmarkOf, moveTo, rebase, type Bookmark } from './bookmark.js';
import type { Following } from './follows.js';

const eventsAtOnce = 500;

interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly xid: string;
  readonly sequence: string;
}

/**
 * Turns events into jobs of a follower. The bookmark moves in the transaction that adds the jobs, so none is lost or
 * added twice; it stops before the oldest running transaction, so that an event that commits late is not skipped. Each
 * follower has its own bookmark, so a worker that does not know a follower cannot move it past an event.
 * @returns whether there may be more.
 */
export async function addJobs(pool: Pool, following: Following): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const more = await addNext(client, following);
    await client.query('commit');
    return more;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function addNext(client: ClientBase, following: Following): Promise<boolean> {
  const { name, types } = following;
  const bookmark = await bookmarkOf(client, following);
  if (bookmark.isForeign) {
    const ids = await rebase(client, name, bookmark);
    await add(client, following, await ofTypes(client, ids, types));
    log.warn({ follower: name, bookmark }, 'The database was restored: a bookmark was set anew.');
    return true;
  }
  const events = await after(client, bookmark);
  const last = events.at(-1);
  if (!last) return false;
  const heard = events.filter(({ type }) => isAmong(types, type));
  await add(
    client,
    following,
    heard.map(({ id }) => id),
  );
  await moveTo(client, name, last);
  return events.length === eventsAtOnce;
}

const isAmong = (types: readonly string[], type: string): boolean => types.includes(type);

async function after(client: ClientBase, { xid, sequence, since }: Bookmark): Promise<NewEvent[]> {
  const { rows } = await client.query<NewEvent>(
    `select id, type, xid::text, sequence::text from events
     where (xid, sequence) > ($1::xid8, $2::bigint) and sequence > $3::bigint
       and xid < pg_snapshot_xmin(pg_current_snapshot())
     order by events.xid, events.sequence limit ${eventsAtOnce}`,
    [xid, sequence, since],
  );
  return rows;
}

async function ofTypes(client: ClientBase, ids: readonly string[], types: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from events where id = any($1::uuid[]) and type = any($2::text[]) order by sequence',
    [ids, types],
  );
  return rows.map(({ id }) => id);
}

/** A job contains only the id of its event; the details are in the record. Jobs of one queue run one after the other. */
async function add(client: ClientBase, { name, isSlow }: Following, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await client.query(
    `select graphile_worker.add_job($1, json_build_object('event', id), job_key => $1 || ' ' || id,
       job_key_mode => 'unsafe_dedupe', queue_name => $3) from unnest($2::uuid[]) id`,
    [name, ids, isSlow ? 'slow' : null],
  );
}
