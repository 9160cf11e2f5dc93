import { viewerOf } from '@followthrough/domain/policies/viewer';
import type { TeamRole } from '@followthrough/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { Authenticator } from '../platform/authenticator.js';
import type { Context } from '../platform/context.js';
import { Database } from '../platform/database.js';
import { Reader } from '../platform/reader.js';
import { newId } from '../platform/uuid.js';
import { Session } from './session.entity.js';

const hour = 3_600_000;
/** A session ends after a day without use, and after two weeks however much it is used. */
const idleHours = 24;
const absoluteHours = 14 * 24;
/** The last use is written once a minute, not with every request. */
const writeUseAfterMinutes = 1;

interface SessionRow {
  id: string;
  personId: string;
  pseudonym: string;
  isAuditor: boolean;
  isAdministrator: boolean;
  roles: { teamId: string; role: TeamRole }[];
  useIsOld: boolean;
}

/** Sessions by opaque token: the browser has the token, the database its hash. */
@Injectable()
export class Sessions extends Authenticator {
  constructor(private readonly database: Database) {
    super();
  }

  async readerOf(token: string, now: Date): Promise<Reader> {
    const idleSince = new Date(now.getTime() - idleHours * hour);
    const [row] = await this.database.rows<SessionRow>(findSession, [hashOf(token), now, idleSince]);
    if (!row) return Reader.nobody;
    if (row.useIsOld) await this.database.rows('update sessions set last_used_at = $2 where id = $1', [row.id, now]);
    const { personId, roles, isAuditor, isAdministrator } = row;
    return new Reader(viewerOf({ id: personId, roles, isAuditor, isAdministrator }), row.pseudonym, row.id);
  }

  /** Begins a session in the transaction of the change, and hands the browser its token. */
  async begin(ctx: Context, personId: string): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(ctx.now().getTime() + absoluteHours * hour);
    await ctx.db.insert(Session, {
      id: newId(),
      tokenHash: hashOf(token),
      personId,
      device: (ctx.seen?.device ?? '').slice(0, 300),
      createdAt: ctx.now(),
      lastUsedAt: ctx.now(),
      expiresAt,
      endedAt: null,
    });
    ctx.seen?.setSession(token, expiresAt);
  }
}

/** What a database that is read by a stranger does not give away. Tokens are random, so one round of SHA-256 will do. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

const findSession = `
  select s.id, p.id as "personId", p.pseudonym, p.is_auditor as "isAuditor", p.is_administrator as "isAdministrator",
    coalesce((select json_agg(json_build_object('teamId', m.team_id, 'role', m.role)) from memberships m
      where m.person_id = p.id), '[]') as roles,
    s.last_used_at < $2::timestamptz - interval '${writeUseAfterMinutes} minutes' as "useIsOld"
  from sessions s join people p on p.id = s.person_id
  where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2::timestamptz
    and s.last_used_at > $3::timestamptz and p.deactivated_at is null`;
