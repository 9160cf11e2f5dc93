/** Languages of releases; Croatian is left out, because “listopada” is a different month in Polish. */
const languages =
  'en fr de es it pt nl pl sv da nb fi cs sk hu ro bg el sl et lv lt ga cy uk ru ar he tr id ms vi'.split(' ');

/** The months, 1 to 12, by name in lower case, including the form used after a day. */
const numbers = new Map<string, number>();

for (const language of languages) {
  for (const shape of [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const) {
    const format = new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2024, month - 1, 15));
      const name = folded(parts.find(({ type }) => type === 'month')?.value ?? '');
      if (/^\p{L}{3}/u.test(name) && !numbers.has(name)) numbers.set(name, month);
    }
  }
}

function folded(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\.$/, '');
}

/** The month, 1 to 12, of a name in any of these languages; 0 for other words. */
export function monthNamed(word: string): number {
  return numbers.get(folded(word)) ?? 0;
}
