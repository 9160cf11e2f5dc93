/** Many small numbers as one letter each. */
export interface Packed {
  /** What one step of a letter is worth. */
  readonly step: number;
  readonly letters: string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const middle = 32;
const most = 31;

export function packed(numbers: ArrayLike<number>): Packed {
  let largest = 0;
  for (let at = 0; at < numbers.length; at += 1) largest = Math.max(largest, Math.abs(numbers[at]!));
  const step = Math.max(1e-6, Math.ceil((1e6 * largest) / most) / 1e6);
  const letters = Array.from(numbers, (number) => alphabet[middle + Math.round(number / step)]).join('');
  return { step, letters };
}

export function unpacked({ step, letters }: Packed): Float64Array {
  return Float64Array.from(letters, (letter) => step * (alphabet.indexOf(letter) - middle));
}
