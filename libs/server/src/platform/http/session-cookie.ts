import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../ground/configuration.js';
import type { Seen } from '../changes/seen.js';
import { isOwnHost } from './own-address.js';

const name = 'followthrough_session';
const deviceName = 'followthrough_device';

/** The opaque token of the session, as the browser sends it back. */
export function sessionToken({ cookies }: FastifyRequest): string | null {
  return cookies[name] ?? null;
}

/** What features may know of a request, and the one thing they may set on its answer. */
export function seenIn(request: FastifyRequest, reply: FastifyReply, { publicAddress, host }: Configuration): Seen {
  const origin = publicAddress ?? `${request.protocol}://${request.host}`;
  const secure = origin.startsWith('https:');
  return {
    address: request.ip,
    device: String(request.headers['user-agent'] ?? ''),
    origin,
    requestId: request.headers['idempotency-key']?.toString() ?? null,
    isOwnAddress: publicAddress !== null || isOwnHost(request.host, host),
    deviceToken: request.cookies[deviceName] ?? null,
    setSession(token, expires) {
      const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
      if (token) return void reply.setCookie(name, token, { ...options, expires });
      // The next person at this computer finds nothing by going back. Preferences and other cookies are the device's.
      reply.clearCookie(name, options).header('clear-site-data', '"cache"');
    },
    setDevice(token, expires) {
      // Only signing in reads it, which is asked for at this address.
      reply.setCookie(deviceName, token, { path: '/graphql', httpOnly: true, sameSite: 'strict', secure, expires });
    },
  };
}
