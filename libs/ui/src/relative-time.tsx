const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * `2 days ago`, `tomorrow`, `in 3 weeks`, `now`: in the largest unit that fits, rounded towards zero. Only days use
 * names, because “next month” would be wrong for a day seven weeks ahead. Shown beside the date, never instead of it.
 */
export function relativeTime(then: Date, now: Date, locale: string): string {
  const seconds = (then.getTime() - now.getTime()) / 1000;
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second' as const, 1];
  const numeric = unit === 'day' || unit === 'second' ? 'auto' : 'always';
  const format = new Intl.RelativeTimeFormat(locale, { numeric });
  return format.format(unit === 'second' ? 0 : Math.trunc(seconds / length), unit);
}

/** `11 months`, `2 days`: a number of whole days in the largest unit that fits, rounded towards zero. */
export function lengthOfDays(days: number, locale: string): string {
  const longer = units.filter(([unit]) => ['year', 'month', 'week'].includes(unit));
  const [unit, length] = longer.find(([, size]) => days * 86_400 >= size) ?? ['day' as const, 86_400];
  const count = Math.trunc((days * 86_400) / length);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
