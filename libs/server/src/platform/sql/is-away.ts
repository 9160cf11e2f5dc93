import { databaseRefusal } from './database-refusal.js';

/** Whether the database does not answer just now: that passes, and is told by what watches the database. */
export function isAway(error: unknown): boolean {
  return isLikeError(error) && databaseRefusal(error)?.code === 'UNAVAILABLE';
}

/** What the system refuses may be an error of another realm. */
function isLikeError(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'message' in error;
}
