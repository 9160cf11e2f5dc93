/** Today’s date in UTC, as on the server. */
export function today(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10);
}
