/** The passage of a new commitment, as named in the address. */
export interface FoundingPlace {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const place = (value: unknown) => (Number.isSafeInteger(Number(value)) && Number(value) >= 0 ? Number(value) : null);

/** Reads `?source=…&start=…&end=…`; null for anything else. */
export function readFoundingPlace(search: Readonly<Record<string, unknown>>): FoundingPlace | null {
  const { source } = search;
  const [start, end] = [place(search['start']), place(search['end'])];
  if (typeof source !== 'string' || !id.test(source) || start === null || end === null || end <= start) return null;
  return { source, start, end };
}
