import { canonicalBytes, leafHash, type Entry, type EntryValue } from '@followthrough/ledger/entry';
import { seal } from '@followthrough/ledger/sealed-text';
import type { EntityManager } from 'typeorm';
import { newId } from '../ground/uuid.js';

/** An event before it has a position in the record. */
export interface Happening {
  /** Past tense: `status.reported`. */
  readonly type: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly actor: string | null;
  readonly at: Date;
  /** Codes, ids, dates and decimals: the only values allowed to stay in the record forever. */
  readonly data: Readonly<Record<string, EntryValue>>;
  /** Text written by people: encrypted and stored separately, so that it can be erased without touching the record. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Adds an event within the transaction of its change. Versions of a subject are contiguous, so its writers queue;
 * writers of other subjects do not.
 */
export async function addEvent(
  db: EntityManager,
  { type, subject, actor, at, data, texts }: Happening,
): Promise<string> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subject.id]);
  const rows = await db.query<{ version: number }[]>(
    'select coalesce(max(subject_version), 0) + 1 as version from events where subject_type = $1 and subject_id = $2',
    [subject.type, subject.id],
  );
  const id = newId();
  const sealed = Object.entries(texts).map(([field, text]) => ({ field, ...seal(text) }));
  const entry: Entry = {
    v: 1,
    id,
    type,
    subject: { ...subject, version: rows[0]!.version },
    actor,
    at: at.toISOString(),
    data,
    texts: Object.fromEntries(sealed.map(({ field, hmac }) => [field, hmac.toString('hex')])),
  };
  const bytes = canonicalBytes(entry);
  await db.query(
    `insert into events (id, subject_type, subject_id, subject_version, type, actor, at, canonical, leaf_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, subject.type, subject.id, entry.subject.version, type, actor, at, bytes, leafHash(bytes)],
  );
  if (sealed.length > 0) {
    await db.query(
      `with texts as (
         select * from unnest($2::text[], $3::bytea[], $4::bytea[], $5::bytea[]) as text (field, hmac, sealed, key)),
       kept as (insert into event_texts (event_id, field, hmac, sealed) select $1, field, hmac, sealed from texts)
       insert into event_text_keys (event_id, field, key) select $1, field, key from texts`,
      [id, ...(['field', 'hmac', 'sealed', 'key'] as const).map((part) => sealed.map((text) => text[part]))],
    );
  }
  return id;
}
