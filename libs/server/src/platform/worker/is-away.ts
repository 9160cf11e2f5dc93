import { databaseRefusal } from '../database-refusal.js';

/** Whether the database does not answer just now: that passes, and is told by what watches the database. */
export function isAway(error: unknown): boolean {
  return error instanceof Error && databaseRefusal(error)?.code === 'UNAVAILABLE';
}
