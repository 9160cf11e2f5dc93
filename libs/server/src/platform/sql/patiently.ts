import { setTimeout as pause } from 'node:timers/promises';
import { log } from '../ground/log.js';
import { isAway } from './is-away.js';

const longestPause = 10_000;

/**
 * Runs work that needs the database, retrying at growing intervals until it responds, and logs once that it is waiting.
 */
export async function patiently<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let milliseconds = 250; ; milliseconds = Math.min(milliseconds * 2, longestPause)) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error)) throw error;
      if (milliseconds === 250) log.warn('The database does not answer. This program waits for it.');
      await pause(milliseconds, undefined, { signal });
    }
  }
}
