/** What stands behind a number for so many zeros. `m` alone may be metres, so only sums of money are read with the short ones. */
export const scales: Readonly<Record<string, number>> = {
  trillion: 12,
  thousand: 3,
  million: 6,
  billion: 9,
  mn: 6,
  bn: 9,
  tn: 12,
  k: 3,
  m: 6,
  b: 9,
};

/** Those that mean nothing else. */
export const clearScales = ['trillion', 'thousand', 'million', 'billion', 'mn', 'bn', 'tn'];

/** Digits as English texts print them: thousands apart by commas or not at all. */
export const digitsPattern = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?`;

/** `1.3` and `bn` are `1300000000`: decimals are moved as text, never through a float. */
export function scaled(digits: string, scale: string | undefined): string {
  const places = scale === undefined ? 0 : (scales[scale.toLowerCase()] ?? 0);
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.');
  const moved = whole + fraction.slice(0, places).padEnd(places, '0');
  const rest = fraction.slice(places).replace(/0+$/, '');
  const plain = moved.replace(/^0+(?=\d)/, '');
  return rest === '' ? plain : `${plain}.${rest}`;
}
