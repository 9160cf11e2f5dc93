const shape = /^(?:FT\s?[-\u2010-\u2013]?\s?|(?=0\d{3}$))0*([1-9]\d{0,14})$/i;

/**
 * The reference people quote: `FT-0001`, growing past four digits when it must (`FT-10000`).
 * @throws RangeError for anything but a positive safe integer, which a sequence never yields
 */
export function formatReference(number: number): string {
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`No reference has the number ${number}`);
  return `FT-${String(number).padStart(4, '0')}`;
}

/**
 * The number of a reference as a person types it, or null where it is none: `FT-0051`, `ft51`, `FT 51` and `0051`. A
 * number that is not padded, such as 2030, may as well be a year or a sum, and is none.
 */
export function parseReference(text: string): number | null {
  const digits = shape.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
