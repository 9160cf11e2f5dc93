import type { ClientBase } from 'pg';
import type { Following } from './follows.js';

/** How far a follower has come. */
export interface Bookmark {
  /** The last event it was told of, in the order in which transactions began. */
  readonly xid: string;
  readonly sequence: string;
  /** All events up to this one are behind it, whatever their xid says: they come from another cluster. */
  readonly since: string;
  /** Whether the database is not where the bookmark was made any more: transactions are counted anew. */
  readonly isForeign: boolean;
}

/** Where a new bookmark stands: before the first event, or behind all transactions that have ended. */
const beginnings = {
  FIRST: `'0'::xid8, 0`,
  NOW: `(pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text::xid8, 9223372036854775807`,
} as const;

/**
 * The bookmark of a follower, locked. It is foreign after a dump was restored:
 * the cluster is another one, or counts its transactions from lower than the bookmark stands.
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
 * Makes a foreign bookmark one of this cluster. Sequences went on where they were, so what is numbered up to the
 * bookmark is of the other cluster, and everything written here since is numbered above it and is found by its xid.
 * @returns the ids of those events of the other cluster that neither way would find in time: what was still ahead of
 * the bookmark though numbered below it, and what has an xid that this cluster has yet to reach. Some events that were
 * numbered just above the bookmark are followed twice; none is lost.
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
