import { limits } from '@followthrough/domain/limits';
import { viewerOf } from '@followthrough/domain/policies/viewer';
import type { TeamRole } from '@followthrough/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Authenticator } from '../../platform/http/authenticator.js';
import type { Context } from '../../platform/changes/context.js';
import { Database } from '../../platform/sql/database.js';
import { Bound, raw, sql, statement, type Sql } from '../../platform/sql/sql.js';
import { Reader, type BoundReader } from '../../platform/views/reader.js';
import { newId } from '../../platform/ground/uuid.js';
import { deviceOf } from './device.js';
import { KnownDevices } from './known-devices.service.js';
import { Session } from './session.entity.js';
import { hashOf, newToken } from '../token.js';

const hour = 3_600_000;
/** A session ends after the idle time in the settings; changes apply to existing sessions too. */
export const idleFor = sql`(select make_interval(hours => idle_hours) from settings)`;
/** The last use is saved at most once a minute, not with every request. */
const writeUseAfterMinutes = 1;
/** The number of sessions whose owners are cached. */
const mostRemembered = 10_000;

interface ReaderRow {
  personId: string;
  pseudonym: string;
  isAuditor: boolean;
  isAdministrator: boolean;
  roles: { teamId: string; role: TeamRole }[];
}

interface SessionRow extends ReaderRow {
  id: string;
  useIsOld: boolean;
}

/** Sessions with opaque tokens: the browser has the token, the database its hash. */
@Injectable()
export class Sessions extends Authenticator {
  /** Keyed by the hash of the token; the most recently used are last. */
  readonly #lastReaders = new Map<string, Reader>();

  constructor(
    private readonly database: Database,
    private readonly devices: KnownDevices,
  ) {
    super();
  }

  async readerOf(token: string, now: Date): Promise<Reader> {
    const hash = hashOf(token);
    const { text, parameters } = statement(findSession(sql`s.token_hash = ${hash}`, new Bound(now)));
    const [row] = await this.database.rows<SessionRow>(text, parameters);
    if (row?.useIsOld) await this.database.rows('update sessions set last_used_at = $2 where id = $1', [row.id, now]);
    const reader = row ? readerFrom(row, row.id) : Reader.nobody;
    this.#remember(hash.toString('base64'), reader);
    return reader;
  }

  async ownerOf(sessionId: string, now: Date): Promise<Reader> {
    const { text, parameters } = statement(findSession(sql`s.id = ${sessionId}::uuid`, new Bound(now)));
    const [row] = await this.database.rows<SessionRow>(text, parameters);
    return row ? readerFrom(row, row.id) : Reader.nobody;
  }

  lastReaderOf(token: string): Reader | null {
    return this.#lastReaders.get(hashOf(token).toString('base64')) ?? null;
  }

  /** False if the last use of the session is due to be saved again. */
  isStill(reader: BoundReader, now: Bound): Sql {
    return sql`exists (select from sessions s join people p on p.id = s.person_id
      where s.id = ${reader.session}::uuid and ${isLive(now)} and not ${useIsOld(now)}
        and p.id = ${reader.id}::uuid and p.is_auditor = ${reader.isAuditor}::boolean
        and p.is_administrator = ${reader.isAdministrator}::boolean
        and array(select m.team_id from memberships m where m.person_id = p.id order by m.team_id)
          = ${reader.teamIds}::uuid[])`;
  }

  #remember(hash: string, reader: Reader): void {
    this.#lastReaders.delete(hash);
    if (reader.sessionId) this.#lastReaders.set(hash, reader);
    if (this.#lastReaders.size > mostRemembered) this.#lastReaders.delete(this.#lastReaders.keys().next().value!);
  }

  /**
   * Starts a session in the transaction of the change, sends the browser its token, and continues as that person. The
   * token is always new; the browser’s previous session ends. The browser counts as known from now on.
   */
  async begin(ctx: Context, personId: string): Promise<Session> {
    const token = newToken();
    const expiresAt = new Date(ctx.now().getTime() + limits.sessionHours * hour);
    const session = ctx.db.create(Session, {
      id: newId(),
      tokenHash: hashOf(token),
      personId,
      device: deviceOf(ctx.seen?.device ?? ''),
      createdAt: ctx.now(),
      lastUsedAt: ctx.now(),
      expiresAt,
      endedAt: null,
    });
    await ctx.db.insert(Session, session);
    if (ctx.reader.sessionId) await this.end(ctx, ctx.reader.sessionId);
    const [row] = await ctx.db.query<ReaderRow[]>(`select ${readerColumns} from people p where p.id = $1`, [personId]);
    ctx.reader = readerFrom(row!, session.id);
    await this.devices.remember(ctx, personId);
    ctx.afterwards(() => ctx.seen?.setSession(token, expiresAt));
    return session;
  }

  async end(ctx: Context, sessionId: string): Promise<void> {
    await ctx.db.query('update sessions set ended_at = $2 where id = $1 and ended_at is null', [sessionId, ctx.now()]);
  }

  /** Ends all sessions of a person, except one. */
  async endAll(ctx: Context, personId: string, exceptId: string | null = null): Promise<void> {
    await ctx.db.query(
      'update sessions set ended_at = $2 where person_id = $1 and ended_at is null and id is distinct from $3::uuid',
      [personId, ctx.now(), exceptId],
    );
  }
}

function readerFrom({ personId, pseudonym, roles, isAuditor, isAdministrator }: ReaderRow, sessionId: string): Reader {
  return new Reader(viewerOf({ id: personId, roles, isAuditor, isAdministrator }), pseudonym, sessionId);
}

const readerColumns = `
  p.id as "personId", p.pseudonym, p.is_auditor as "isAuditor", p.is_administrator as "isAdministrator",
  coalesce((select json_agg(json_build_object('teamId', m.team_id, 'role', m.role) order by m.team_id) from memberships m
    where m.person_id = p.id), '[]') as roles`;

const isLive = (now: Bound): Sql => sql`(s.ended_at is null and s.expires_at > ${now}::timestamptz
  and s.last_used_at > ${now}::timestamptz - ${idleFor} and p.deactivated_at is null)`;

const useIsOld = (now: Bound): Sql =>
  sql`(s.last_used_at < ${now}::timestamptz - make_interval(mins => ${writeUseAfterMinutes}))`;

const findSession = (which: Sql, now: Bound): Sql => sql`
  select s.id, ${raw(readerColumns)}, ${useIsOld(now)} as "useIsOld"
  from sessions s join people p on p.id = s.person_id where ${which} and ${isLive(now)}`;
