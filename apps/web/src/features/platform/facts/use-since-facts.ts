import { formatIsoDay } from '@followthrough/domain/edtf-format';
import { factsIn, termOf, type Fact, type FactTable, type OwnName, type PlainName } from '@followthrough/domain/facts';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import type { SinceField } from '../forms/changed-since.js';
import type { FactDraft, OriginDraft } from './fact-drafts.js';

type Value = string | readonly string[] | OriginDraft | null;
type Since<V extends object> = Omit<SinceField<V>, 'label'>;

/**
 * The fields of a form of facts, for comparing with another person’s changes.
 * @param own fields without a generic wording, or with a wording of their own
 */
export function useSinceFacts<T extends FactTable, V extends FactDraft<T>>(
  table: T,
  own: Readonly<Record<OwnName<T>, Since<V>>> & Partial<Record<PlainName<T>, Since<V>>>,
): readonly SinceField<V>[] {
  const { i18n } = useLingui();
  const words = useWords();
  const say = (fact: Fact, value: Value): string => {
    if (!value) return '';
    if (typeof value !== 'string') return 'origin' in value ? value.value : value.join(', ');
    if (fact.type === 'choice') return words(termOf(fact, value)?.label ?? value);
    return fact.type === 'day' ? formatIsoDay(value, dateLocale(i18n.locale)) : value;
  };
  return factsIn(table).map(([name, fact]) => {
    const plain = { name, words: (draft: object) => say(fact, (draft as Readonly<Record<string, Value>>)[name]!) };
    const since = (own as Readonly<Record<string, Since<V> | undefined>>)[name] ?? (plain as object as Since<V>);
    return { ...since, label: words(fact.label) };
  });
}
