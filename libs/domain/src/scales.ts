/**
 * The zeros that each word after a number stands for. `m` alone may mean metres, so the short forms apply only to
 * amounts of money.
 */
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

/** Those without another meaning. */
export const clearScales = ['trillion', 'thousand', 'million', 'billion', 'mn', 'bn', 'tn'];

/** Digits as printed in English: with or without commas between thousands. */
export const digitsPattern = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?`;

/** `1.3` and `bn` give `1300000000`: decimals are shifted as text, never as a float. */
export function scaled(digits: string, scale: string | undefined): string {
  const places = scale === undefined ? 0 : (scales[scale.toLowerCase()] ?? 0);
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.');
  const moved = whole + fraction.slice(0, places).padEnd(places, '0');
  const rest = fraction.slice(places).replace(/0+$/, '');
  const plain = moved.replace(/^0+(?=\d)/, '');
  return rest === '' ? plain : `${plain}.${rest}`;
}
