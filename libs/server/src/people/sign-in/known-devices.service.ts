import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Database } from '../../platform/sql/database.js';
import { newId } from '../../platform/ground/uuid.js';
import { hashOf, newToken } from '../token.js';

/** Browsers keep a cookie for at most 400 days. */
const keptDays = 400;
const mostOfPerson = 20;
const day = 86_400_000;

/**
 * The browsers in which a person has signed in before, recognised by a cookie that outlives sessions and grants no
 * access.
 */
@Injectable()
export class KnownDevices {
  constructor(private readonly database: Database) {}

  /** The hash of this browser’s token if the account was opened with it before, otherwise null. */
  async recognised(ctx: Context, account: string): Promise<Buffer | null> {
    const token = ctx.seen?.deviceToken;
    if (!token) return null;
    const since = new Date(ctx.now().getTime() - keptDays * day);
    const [known] = await this.database.rows(findKnown, [hashOf(token), account, since]);
    return known ? hashOf(token) : null;
  }

  /**
   * Remembers this browser for the person. A browser that others have used keeps its token, so that a shared computer
   * is known to all of them; an unknown token is replaced.
   */
  async remember(ctx: Context, personId: string): Promise<void> {
    const brought = ctx.seen?.deviceToken;
    const isOurs = brought && (await ctx.db.query<unknown[]>(isHeld, [hashOf(brought)])).length > 0;
    const token = isOurs ? brought : newToken();
    await ctx.db.query(keep, [newId(), personId, hashOf(token), ctx.now()]);
    await ctx.db.query(forgetOldest, [personId, mostOfPerson]);
    const expiresAt = new Date(ctx.now().getTime() + keptDays * day);
    ctx.afterwards(() => ctx.seen?.setDevice(token, expiresAt));
  }
}

const findKnown = `
  select d.id from known_devices d join people p on p.id = d.person_id
  where d.token_hash = $1 and lower(p.email) = $2 and d.last_used_at > $3`;

const isHeld = 'select 1 from known_devices where token_hash = $1 limit 1';

const keep = `
  insert into known_devices (id, person_id, token_hash, created_at, last_used_at) values ($1, $2, $3, $4, $4)
  on conflict (token_hash, person_id) do update set last_used_at = excluded.last_used_at`;

const forgetOldest = `
  delete from known_devices where id in (
    select id from known_devices where person_id = $1 order by last_used_at desc offset $2 for update skip locked)`;
