export const samplesAddress = '/samples';

export const sampleAddress = (id: string) => `/samples/${id}`;

/** The address where the population of a sample is drawn from again. */
export const drawAgainAddress = (id: string) => `/samples/${id}/again`;

/** The address where the commitments of a sample are tested one after the other. */
export const testingAddress = (id: string, item: number) => `/samples/${id}/testing?item=${item}`;

/** The address of a sample as a file. */
export const sampleFileAddress = (id: string) => `/export/sample.csv?${new URLSearchParams({ id })}`;

/** The place of a commitment in a sample, from the address; the first by default. */
export function readItem({ item }: Readonly<Record<string, unknown>>): { item?: number } {
  const place = Number(item);
  return Number.isInteger(place) && place > 0 ? { item: place } : {};
}
