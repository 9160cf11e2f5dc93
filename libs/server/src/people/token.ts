import { createHash, randomBytes } from 'node:crypto';

/** An opaque token of 256 random bits, for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Stored instead of the token, so that a leaked database grants no access. Tokens are random, so one round of SHA-256
 * is enough.
 */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
