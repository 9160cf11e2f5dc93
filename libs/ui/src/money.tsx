import { formatExactMoney, formatMoney } from '@followthrough/domain/money';
import { useLingui } from '@lingui/react';
import { Explained } from './explained.js';
import { dateLocale } from './date-locale.js';

interface MoneyProps {
  /** Exact decimal digits, as the server stores them. */
  readonly value: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly quiet?: boolean;
}

/** An amount in short form, `£75 million`, with the exact amount on hover or focus. */
export function Money({ value, currency, quiet = true }: MoneyProps) {
  const { i18n } = useLingui();
  const locale = dateLocale(i18n.locale);
  const said = formatMoney({ value, currency }, locale);
  const exact = formatExactMoney({ value, currency }, locale);
  return (
    <Explained words={exact === said ? '' : exact} quiet={quiet}>
      <data value={`${value} ${currency}`} className="ft-numbers">
        {said}
      </data>
    </Explained>
  );
}
