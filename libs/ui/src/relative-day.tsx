import { daysBetween, type IsoDay } from '@followthrough/domain/days';
import { formatIsoDay } from '@followthrough/domain/edtf-format';
import { useLingui } from '@lingui/react';
import { dateLocale } from './date-locale.js';
import { Explained } from './explained.js';

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 730],
  ['month', 61],
  ['week', 14],
  ['day', 1],
];

/** `today`, `in 6 days`, `3 weeks ago`, `in 5 months`: in days up to two weeks, then in larger units. */
export function relativeDay(day: IsoDay, today: IsoDay, locale: string): string {
  const days = daysBetween(today, day);
  const [unit, from] = units.find(([, least]) => Math.abs(days) >= least) ?? ['day' as const, 1];
  const length = { year: 365.25, month: 30.4375, week: 7 }[unit as 'year' | 'month' | 'week'] ?? from;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(days / length), unit);
}

/** A relative day, with the exact date on hover. */
export function RelativeDay({ day, today }: { readonly day: IsoDay; readonly today: IsoDay }) {
  const { i18n } = useLingui();
  const locale = dateLocale(i18n.locale);
  return (
    <Explained words={formatIsoDay(day, locale)} quiet>
      <time dateTime={day} className="ft-numbers">
        {relativeDay(day, today, locale)}
      </time>
    </Explained>
  );
}
