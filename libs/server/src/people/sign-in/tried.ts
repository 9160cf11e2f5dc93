import { deviceSlowDown, networkOf, strangerSlowDown, type SlowDown } from '@followthrough/domain/slow-down';
import { createHash } from 'node:crypto';
import type { Context } from '../../platform/changes/context.js';

/** The key for counting an attempt, and its queue. */
export interface Tried {
  readonly bucket: Buffer;
  readonly line: string;
  readonly slowDown: SlowDown;
}

export const networkOfRequest = ({ seen }: Context) => networkOf(seen?.address ?? '');

/** A browser that never opened this account: counted together with others of its network that try the same account. */
export function byStranger(ctx: Context, account: string): Tried {
  const network = networkOfRequest(ctx);
  return { bucket: bucketOf('stranger', account, network), line: network, slowDown: strangerSlowDown };
}

/** A browser that has opened this account before: counted separately. */
export function byDevice(account: string, tokenHash: Buffer): Tried {
  const name = tokenHash.toString('hex');
  return { bucket: bucketOf('device', account, name), line: `device ${name}`, slowDown: deviceSlowDown };
}

/** A signed-in person who confirms their password: also counted separately. */
export function bySession(sessionId: string): Tried {
  return { bucket: bucketOf('session', sessionId), line: `session ${sessionId}`, slowDown: deviceSlowDown };
}

/** Stored as a hash, because the details of attempts are private. */
function bucketOf(...parts: readonly string[]): Buffer {
  return createHash('sha256').update(parts.join('\n')).digest();
}
