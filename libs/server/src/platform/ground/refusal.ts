import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { englishWords } from '@followthrough/domain/refusals/refusal-words';

/** The codes of API errors, by what a program does about them. `reason` says which error it is. */
export type FailureCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'CONFLICT'
  | 'UNAVAILABLE'
  /** The name that clients of automatic persisted queries know: they send the text as well. */
  | 'PERSISTED_QUERY_NOT_FOUND';

/**
 * A refused request, with a reason from the catalogue of refusals. Failures that a page handles individually are a
 * `Problem` in the mutation’s union instead.
 */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly code: FailureCode,
    readonly reason: RuleProblem,
    readonly statusCode = 200,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(englishWords(reason));
  }

  static unauthenticated(): Refusal {
    return new Refusal('UNAUTHENTICATED', problem('SIGNED_OUT'));
  }

  static forbidden(): Refusal {
    return new Refusal('FORBIDDEN', problem('FORBIDDEN'));
  }

  /** The same answer for missing and hidden rows. */
  static notFound(): Refusal {
    return new Refusal('NOT_FOUND', problem('NOT_FOUND'));
  }

  static invalid(reason: RuleProblem): Refusal {
    return new Refusal('INVALID', reason, 400);
  }

  static conflict(): Refusal {
    return new Refusal('CONFLICT', problem('CHANGED_AT_ONCE'));
  }

  static shownOnce(): Refusal {
    return new Refusal('CONFLICT', problem('SHOWN_ONCE'));
  }

  static tookTooLong(): Refusal {
    return new Refusal('UNAVAILABLE', problem('TOOK_TOO_LONG'), 503);
  }

  static tooMany(seconds: number): Refusal {
    return new Refusal('UNAVAILABLE', problem('TOO_MANY_REQUESTS', { seconds }), 429, seconds);
  }

  static savedUnread(): Refusal {
    return new Refusal('UNAVAILABLE', problem('SAVED_UNREAD'));
  }

  static busy(): Refusal {
    return new Refusal('UNAVAILABLE', problem('TOO_MANY_AT_ONCE'), 429);
  }

  static full(): Refusal {
    return new Refusal('UNAVAILABLE', problem('DISK_FULL'), 503);
  }

  static unavailable(): Refusal {
    return new Refusal('UNAVAILABLE', problem('DATABASE_AWAY'), 503);
  }
}

/** The extensions of an API error. */
export function extensionsOf(code: FailureCode | 'INTERNAL', { code: reason, params }: RuleProblem) {
  return { code, reason, params };
}
