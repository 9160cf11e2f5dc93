import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { termOf, type Fact } from '@followthrough/domain/facts';
import { formatMoney } from '@followthrough/domain/money';
import { isCode } from '@followthrough/domain/terms';
import { partyRoles, responsibilities } from '@followthrough/domain/vocabulary';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import type { Earlier, Told } from '../platform/trail.js';

type Edit = Told<'commitment.edited'>;
type NameOf = Edit['nameOf'];

/** An edit of a commitment in words, one line per change: “Title: Ferries → Ferries and piers”. */
export function useEditWords(nameOfField: (field: string) => string): (event: Edit) => readonly string[] {
  const { t, i18n } = useLingui();
  const valueIn = useValueIn();
  const partiesIn = usePartiesIn();
  const label = (field: string) => {
    const name = nameOfField(field);
    return name.charAt(0).toLocaleUpperCase(i18n.locale) + name.slice(1);
  };
  return (event) => {
    const fields = new Set(event.data.fields.map((field) => (field === 'currency' ? 'amount' : field)));
    return [...fields].map((field) => {
      const name = label(field);
      const earlier = event.before.find((one) => holds(one, field));
      if (!earlier) return t`${name} changed`;
      if (field === 'parties') {
        const [from, to] = [partiesIn(earlier, event.nameOf), partiesIn(event.itself, event.nameOf)];
        const added = without(to, from).join(', ');
        const removed = without(from, to).join(', ');
        if (added && removed) return t`${name}: added ${added}; removed ${removed}`;
        if (added) return t`${name}: added ${added}`;
        return removed ? t`${name}: removed ${removed}` : t`${name} changed`;
      }
      const [from, to] = [valueIn(earlier, field, event.nameOf), valueIn(event.itself, field, event.nameOf)];
      return from === to ? t`${name} changed` : t`${name}: ${from} → ${to}`;
    });
  };
}

/** Matching a party to an organisation records only the parties. */
function holds({ data }: Earlier, field: string): boolean {
  return field === 'parties' || 'leadTeamId' in data;
}

function without(all: readonly string[], others: readonly string[]): readonly string[] {
  return all.filter((one) => !others.includes(one));
}

/** A value in an event, in words. */
function useValueIn(): (event: Earlier, field: string, nameOf: NameOf) => string {
  const { t, i18n } = useLingui();
  const words = useWords();
  return ({ data, texts }, field, nameOf) => {
    const written = texts.find((text) => text.field === field);
    if (written) return written.text?.split('\n').join(', ') ?? t`(erased)`;
    const value = data[field];
    if (typeof value !== 'string') return t`not stated`;
    if (field === 'amount') return formatMoney({ value, currency: String(data['currency']) }, dateLocale(i18n.locale));
    if (field === 'responsibility' && isCode(responsibilities, value)) return words(responsibilities[value].label);
    const fact: Fact | null = isCode(commitmentFacts, field) ? commitmentFacts[field] : null;
    if (fact?.type === 'person') return nameOf(value) ?? t`someone`;
    return fact?.type === 'choice' ? words(termOf(fact, value)?.label ?? value) : value;
  };
}

/** The parties in an event, each with its role. A party without an organisation takes the next line of the text. */
function usePartiesIn(): (event: Earlier, nameOf: NameOf) => readonly string[] {
  const { t } = useLingui();
  const words = useWords();
  return ({ data, texts }, nameOf) => {
    const lines = texts.find(({ field }) => field === 'parties')?.text?.split('\n') ?? [];
    const parties = (data['parties'] ?? []) as Edit['data']['parties'];
    return parties.map(({ role, organisationId, inWords }) => {
      const inText = inWords ? lines.shift() : null;
      const name = nameOf(organisationId) ?? inText ?? t`(erased)`;
      return `${name} (${words(partyRoles[role].label).toLowerCase()})`;
    });
  };
}
