const shape = /^(?:FT\s?[-\u2010-\u2013]?\s?|(?=0\d{3}$))0*([1-9]\d{0,14})$/i;
const shapeOfFinding = /^FD\s?[-\u2010-\u2013]?\s?0*([1-9]\d{0,14})$/i;

/**
 * The reference that people quote: `FT-0001`, with more than four digits if needed (`FT-10000`).
 * @throws RangeError for anything but a positive safe integer, which a sequence never yields
 */
export function formatReference(number: number): string {
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`No reference has the number ${number}`);
  return `FT-${String(number).padStart(4, '0')}`;
}

/**
 * The number of a reference as typed: `FT-0051`, `ft51`, `FT 51` and `0051`; null otherwise. A number without padding,
 * such as 2030, could be a year or an amount, so it gives null.
 */
export function parseReference(text: string): number | null {
  const digits = shape.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The number of a finding’s reference as typed: `FD-0012`, `fd12` and `FD 12`; null otherwise. */
export function parseFindingReference(text: string): number | null {
  const digits = shapeOfFinding.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
