/** The day it is, as the server counts days: in UTC. */
export function today(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10);
}
