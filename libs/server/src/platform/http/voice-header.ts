import { isCode } from '@followthrough/domain/terms';
import { Voice, voices } from '@followthrough/domain/vocabulary';
import type { FastifyRequest } from 'fastify';

/**
 * The voice that a request reads: `Followthrough-Voice: AGREED`. A header, and not an argument, because it applies to
 * every status, count and filter of the answer. A link to a file cannot send a header, so it has `voice` in its query
 * instead. Without one, or with another word, it is the team’s.
 */
export function voiceOf({ headers, query }: Pick<FastifyRequest, 'headers' | 'query'>): Voice {
  const voice = String(
    headers['followthrough-voice'] ?? (query as { voice?: unknown } | undefined)?.voice ?? '',
  ).toUpperCase();
  return isCode(voices, voice) ? voice : Voice.REPORTED;
}
