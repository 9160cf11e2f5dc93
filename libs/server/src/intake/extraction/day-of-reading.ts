/** The day that relative dates of a source are counted from: of a month, year or interval, its last day. */
export function dayOfReading(published: string | null, latest: string | null): string | undefined {
  if (published && /^\d{4}(-\d\d(-\d\d)?)?$/.test(published)) return published;
  return latest ?? undefined;
}
