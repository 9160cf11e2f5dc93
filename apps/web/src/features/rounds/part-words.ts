import { formatEdtf } from '@followthrough/domain/edtf-format';
import type { Kind } from '@followthrough/domain/kinds';
import type { Stage } from '@followthrough/domain/ladders';
import { stageLabel } from '@followthrough/domain/stages';
import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import type { RoundPart } from '@followthrough/domain/round-terms';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useDateWords } from '@followthrough/ui/date-words';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';

/** Returns the words for a frozen or amended value: a status, a stage or a due date. */
export function usePartWords(): (part: RoundPart, value: string | null | undefined, kind: Kind) => string {
  const { t, i18n } = useLingui();
  const words = useWords();
  const dateWords = useDateWords();
  return (part, value, kind) => {
    if (value === null || value === undefined) return t`no due date`;
    if (part === 'STATUS') return words(deliveryStatuses[value as DeliveryStatus].label);
    if (part === 'STAGE') return words(stageLabel(kind, value as Stage));
    return formatEdtf(value, dateLocale(i18n.locale), dateWords);
  };
}
