import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNow } from './now.js';
import { relativeTime } from './relative-time.js';
import { dateLocale } from './date-locale.js';

/** A time such as `7 Nov 2024, 14:05`, in the reader’s time zone. */
export function Moment({ at }: { readonly at: string }) {
  const now = useNow();
  const { i18n } = useLingui();
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return <>{at}</>;
  const locale = dateLocale(i18n.locale);
  const said = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
  return (
    <time dateTime={at} title={relativeTime(date, now, locale)} className="ft-numbers">
      {said}
    </time>
  );
}

interface WhoWhenProps {
  /** Null for automatic actions, and for people whom the reader cannot see. */
  readonly who: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** The action, if the context does not say it: “Reported by”. */
  readonly did?: ReactNode;
}

/** Who did something and when. */
export function WhoWhen({ who, at, did }: WhoWhenProps) {
  return (
    <Text size="xs" c="dimmed" component="div">
      {did} <bdi>{who ?? <Trans>Followthrough</Trans>}</bdi>, <Moment at={at} />
    </Text>
  );
}
