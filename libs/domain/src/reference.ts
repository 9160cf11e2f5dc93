const shape = /^FT-(\d{4,15})$/i;

/**
 * The reference people quote: `FT-0001`, growing past four digits when it must (`FT-10000`).
 * @throws RangeError for anything but a positive safe integer, which a sequence never yields
 */
export function formatReference(number: number): string {
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`No reference has the number ${number}`);
  return `FT-${String(number).padStart(4, '0')}`;
}

/**
 * The number of a reference as a person types it (any case, spaces around it), or null where it is none. Only the form
 * that `formatReference` writes is one: `FT-00001` and `FT-1` name nothing.
 */
export function parseReference(text: string): number | null {
  const digits = shape.exec(text.trim())?.[1];
  if (digits === undefined) return null;
  const number = Number(digits);
  return number >= 1 && formatReference(number) === `FT-${digits}` ? number : null;
}
