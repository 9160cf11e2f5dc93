import { databaseRefusal } from './database-refusal.js';

/**
 * Whether the database is not responding at the moment. That is temporary, and the code that watches the database
 * reports it.
 */
export function isAway(error: unknown): boolean {
  return isLikeError(error) && databaseRefusal(error)?.code === 'UNAVAILABLE';
}

/** A system error may come from another realm. */
function isLikeError(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'message' in error;
}
