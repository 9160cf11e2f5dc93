/** What the coded errors of the API are called. A page shows the message; programs read the code. */
export type RefusalCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID' | 'CONFLICT' | 'UNAVAILABLE';

/**
 * A request that is not granted, with words for the person who made it: what happened, why, what to do next.
 * Failures that a page answers in a way of their own are a `Problem` of the mutation's union instead.
 */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly statusCode = 200,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
  }

  static unauthenticated(): Refusal {
    return new Refusal('UNAUTHENTICATED', 'You are signed out. Sign in and try again; what you typed is still here.');
  }

  static forbidden(): Refusal {
    return new Refusal('FORBIDDEN', 'Your role does not allow this. Ask a manager of the team, or an administrator.');
  }

  /** Missing and hidden answer alike. */
  static notFound(): Refusal {
    return new Refusal(
      'NOT_FOUND',
      'There is nothing here that you can see. The link may be wrong, or it is not for you.',
    );
  }

  static invalid(message: string): Refusal {
    return new Refusal('INVALID', message, 400);
  }

  static conflict(): Refusal {
    return new Refusal(
      'CONFLICT',
      'Somebody changed the same thing at the same moment. Nothing was lost: look again, then try again.',
    );
  }

  static shownOnce(): Refusal {
    return new Refusal(
      'CONFLICT',
      'This was done already, and its link is shown only once. Make a new link: the one before stops working.',
    );
  }

  static tookTooLong(): Refusal {
    return new Refusal(
      'UNAVAILABLE',
      'This took too long and was stopped. Try again in a moment, or ask for less.',
      503,
    );
  }

  static tooMany(seconds: number): Refusal {
    const message = `Too many requests came from your session or your network. Wait ${seconds} s, then try again.`;
    return new Refusal('UNAVAILABLE', message, 429, seconds);
  }

  static savedUnread(): Refusal {
    return new Refusal('UNAVAILABLE', 'This was saved, but could not be shown again. Reload the page to see it.');
  }

  static busy(): Refusal {
    return new Refusal('UNAVAILABLE', 'You sent too many requests at once. Wait a moment, then try again.', 429);
  }

  static full(): Refusal {
    return new Refusal(
      'UNAVAILABLE',
      'The server has run out of disk space, so nothing was saved. Ask whoever runs Followthrough to free some, then try again.',
      503,
    );
  }

  static unavailable(): Refusal {
    return new Refusal(
      'UNAVAILABLE',
      'The database does not answer just now. Look whether it was done once it does, and try again if not.',
      503,
    );
  }
}
