import { Responsibility } from './vocabulary.js';

/** One of those who undertake a commitment, as far as it is known who that is. */
export interface Undertaker {
  /** Null where the source’s words have not been matched to an organisation. */
  readonly organisation: { readonly isOwn: boolean } | null;
}

/**
 * Whose a commitment is. Only where every undertaker is an organisation of others is it theirs: an unidentified one may
 * be our own, so its commitment stays among ours until somebody says who it is.
 */
export function responsibilityOf(undertakers: readonly Undertaker[]): Responsibility {
  if (undertakers.some(({ organisation }) => organisation?.isOwn)) return Responsibility.OWN;
  const isIdentified = undertakers.length > 0 && undertakers.every(({ organisation }) => organisation !== null);
  return isIdentified ? Responsibility.EXTERNAL : Responsibility.NOT_IDENTIFIED;
}

/** What a list shows unless it is asked for something else: everything but what other bodies answer for. */
export const ourResponsibilities = [Responsibility.OWN, Responsibility.NOT_IDENTIFIED] as const;
