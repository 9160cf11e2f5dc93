import type { EventAbout } from '@followthrough/domain/events/event-types';
import { formatMoney } from '@followthrough/domain/money';
import { stageLabel } from '@followthrough/domain/stages';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';

type MoneyEvent = Extract<EventAbout<'commitment'>, `money.${string}`>;

/** The wording of this feature’s events on a commitment. */
export function useMoneyWords(): EventWords<MoneyEvent> {
  const { t, i18n } = useLingui();
  const words = useWords();
  return {
    'money.recorded': ({ data: { stage, value, currency, revisesId } }) => {
      const label = words(stageLabel('FUNDING', stage));
      const amount = formatMoney({ value, currency }, dateLocale(i18n.locale));
      return revisesId ? t`Revised the amount, ${label}: ${amount}` : t`Recorded an amount, ${label}: ${amount}`;
    },
    'money.withdrawn': ({ data: { stage } }) => {
      const label = words(stageLabel('FUNDING', stage));
      return t`Withdrew an amount, ${label}`;
    },
  };
}
