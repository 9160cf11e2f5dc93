import { deviceSlowDown, networkOf, strangerSlowDown, type SlowDown } from '@followthrough/domain/slow-down';
import { createHash } from 'node:crypto';
import type { Context } from '../../platform/changes/context.js';

/** What a try is counted under, and with whom it queues. */
export interface Tried {
  readonly bucket: Buffer;
  readonly line: string;
  readonly slowDown: SlowDown;
}

export const networkOfRequest = ({ seen }: Context) => networkOf(seen?.address ?? '');

/** A browser that never opened this account: with all others of its network that try the same account. */
export function byStranger(ctx: Context, account: string): Tried {
  const network = networkOfRequest(ctx);
  return { bucket: bucketOf('stranger', account, network), line: network, slowDown: strangerSlowDown };
}

/** A browser that has opened this account before: by itself. */
export function byDevice(account: string, tokenHash: Buffer): Tried {
  const name = tokenHash.toString('hex');
  return { bucket: bucketOf('device', account, name), line: `device ${name}`, slowDown: deviceSlowDown };
}

/** Somebody who is signed in and shows their password again: by themselves, too. */
export function bySession(sessionId: string): Tried {
  return { bucket: bucketOf('session', sessionId), line: `session ${sessionId}`, slowDown: deviceSlowDown };
}

/** Kept as a hash: who tried what from where concerns nobody once it is forgotten. */
function bucketOf(...parts: readonly string[]): Buffer {
  return createHash('sha256').update(parts.join('\n')).digest();
}
