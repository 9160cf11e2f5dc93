import { kinds } from '@followthrough/domain/kinds';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { isCode } from '@followthrough/domain/terms';
import type { SampleStrata } from '@followthrough/domain/sample-terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';

/** The name of a stratum by its key; `teamOf` names teams. */
export function useStratumWords(): (by: SampleStrata | null, key: string, teamOf: (id: string) => string) => string {
  const { t } = useLingui();
  const words = useWords();
  return (by, key, teamOf) => {
    if (by === null) return t`All`;
    if (by === 'TEAM') return teamOf(key);
    if (by === 'DUE_YEAR') return key === 'NONE' ? t`No due date` : key;
    const terms = by === 'KIND' ? kinds : deliveryStatuses;
    return isCode(terms, key) ? words((terms as Readonly<Record<string, { label: string }>>)[key]!.label) : key;
  };
}
