import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../ground/configuration.js';
import type { Seen } from '../changes/seen.js';
import { isOwnHost } from './own-address.js';

const name = 'followthrough_session';
const deviceName = 'followthrough_device';

/** The session token, as the browser returns it. */
export function sessionToken({ cookies }: FastifyRequest): string | null {
  return cookies[name] ?? null;
}

/** The parts of a request that features may read, and the cookies that they may set. */
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
      // So that the next person at this computer finds nothing with the Back button. Preferences and other cookies
      // belong to the device and stay.
      reply.clearCookie(name, options).header('clear-site-data', '"cache"');
    },
    setDevice(token, expires) {
      // Only signing in reads it, which is an operation of this address.
      reply.setCookie(deviceName, token, { path: '/graphql', httpOnly: true, sameSite: 'strict', secure, expires });
    },
  };
}
