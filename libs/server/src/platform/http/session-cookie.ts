import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../configuration.js';
import type { Seen } from '../seen.js';

const name = 'followthrough_session';

/** The opaque token of the session, as the browser sends it back. */
export function sessionToken({ cookies }: FastifyRequest): string | null {
  return cookies[name] ?? null;
}

/** What features may know of a request, and the one thing they may set on its answer. */
export function seenIn(request: FastifyRequest, reply: FastifyReply, { publicAddress }: Configuration): Seen {
  const origin = publicAddress ?? `${request.protocol}://${request.host}`;
  return {
    address: request.ip,
    device: String(request.headers['user-agent'] ?? ''),
    origin,
    requestId: request.headers['idempotency-key']?.toString() ?? null,
    setSession(token, expires) {
      const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: origin.startsWith('https:') } as const;
      if (token) return void reply.setCookie(name, token, { ...options, expires });
      // The next person at this computer finds nothing by going back. Preferences and other cookies are the device's.
      reply.clearCookie(name, options).header('clear-site-data', '"cache"');
    },
  };
}
