import type { ClientBase } from 'pg';
import type { Following } from './follows.js';

/** The position of a follower in the record. */
export interface Bookmark {
  /** The last event it was given, in the order in which transactions began. */
  readonly xid: string;
  readonly sequence: string;
  /** All events up to this number are done, whatever their xid, because they come from another cluster. */
  readonly since: string;
  /** Whether the bookmark was made in another database cluster, whose transactions are numbered differently. */
  readonly isForeign: boolean;
}

/** The position of a new bookmark: before the first event, or after all finished transactions. */
const beginnings = {
  FIRST: `'0'::xid8, 0`,
  NOW: `(pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text::xid8, 9223372036854775807`,
} as const;

/**
 * The bookmark of a follower, locked. It is foreign after a dump was restored: the cluster is another one, or its
 * transaction numbers are below the bookmark.
 */
export async function bookmarkOf(
  client: ClientBase,
  { name: follower, begins }: Pick<Following, 'name' | 'begins'>,
): Promise<Bookmark> {
  await client.query(
    `insert into bookmarks (follower, xid, sequence, cluster)
     select $1, ${beginnings[begins]}, system_identifier::text from pg_control_system() on conflict do nothing`,
    [follower],
  );
  const { rows } = await client.query<Bookmark>(
    `select xid::text, sequence::text, since::text,
       cluster <> system_identifier::text or xid >= pg_snapshot_xmax(pg_current_snapshot()) as "isForeign"
     from bookmarks, pg_control_system() where follower = $1 for update of bookmarks`,
    [follower],
  );
  return rows[0]!;
}

export async function moveTo(
  client: ClientBase,
  follower: string,
  { xid, sequence }: { readonly xid: string; readonly sequence: string },
): Promise<void> {
  await client.query('update bookmarks set xid = $2, sequence = $3 where follower = $1', [follower, xid, sequence]);
}

/**
 * Converts a foreign bookmark to this cluster. Sequences continued, so events numbered up to the bookmark are from the
 * other cluster, and events written here since have higher numbers and are found by their xid.
 * @returns the ids of events from the other cluster that would otherwise be missed: those still ahead of the bookmark
 * although numbered below it, and those with an xid that this cluster has not reached yet. Some events numbered just
 * above the bookmark are followed twice; none is lost.
 */
export async function rebase(client: ClientBase, follower: string, old: Bookmark): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from events
     where sequence > $1::bigint and (xid, sequence) > ($2::xid8, $3::bigint)
       and (sequence <= $3::bigint or xid >= pg_snapshot_xmax(pg_current_snapshot()))`,
    [old.since, old.xid, old.sequence],
  );
  await client.query(
    `update bookmarks set xid = '0', sequence = 0, since = greatest(since, sequence), cluster = system_identifier::text
     from pg_control_system() where follower = $1`,
    [follower],
  );
  return rows.map(({ id }) => id);
}
