import { useLingui } from '@lingui/react';
import { useNow } from './now.js';
import { relativeTime } from './relative-time.js';
import { dateLocale } from './date-locale.js';

interface AgoProps {
  /** ISO 8601. A day without a time is compared with today, not with the current minute. */
  readonly at: string;
}

/** `8 months ago`, `in 6 days`, `tomorrow`: shown beside an exact date, never instead of it. */
export function Ago({ at }: AgoProps) {
  const { i18n } = useLingui();
  const now = useNow();
  const then = new Date(at);
  if (Number.isNaN(then.getTime())) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(at);
  const from = isDay ? new Date(now.toISOString().slice(0, 10)) : now;
  if (isDay && then.getTime() === from.getTime()) return <>{today(dateLocale(i18n.locale))}</>;
  return <>{relativeTime(then, from, dateLocale(i18n.locale))}</>;
}

const today = (locale: string) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day');
