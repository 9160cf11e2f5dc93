import { dateLocale } from '@followthrough/ui/date-locale';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState, type ReactNode } from 'react';
import { useSearchRefused } from '../../platform/finding/use-search-refused.js';
import classes from './filter-bar.module.css';
import { useTeams } from './use-names.js';

/** Every list can be searched. */
interface Searchable {
  readonly q?: string;
}

type Facet<F> = Exclude<keyof F & string, 'q'>;

interface Filtering<F> {
  readonly filter: F;
  readonly onChange: (filter: F) => void;
}

/** The filter with another value of one part; an empty value is left out. */
function withPart<F extends object, K extends keyof F>(filter: F, part: K, value: F[K] | undefined): F {
  const { [part]: _, ...rest } = filter;
  const isEmpty = value === undefined || (value as string | readonly string[]).length === 0;
  return (isEmpty ? rest : { ...rest, [part]: value }) as F;
}

/** The facets of the filter of a list as chips, of which one at most is open; `say` is the part of the sentence of each. */
export function useFacets<F extends Searchable>(
  { filter, onChange }: Filtering<F>,
  say: Readonly<Record<Facet<F>, string>>,
) {
  const [opened, setOpened] = useState<Facet<F> | null>(null);
  const set = <K extends Facet<F>>(facet: K, value: F[K] | undefined) => onChange(withPart(filter, facet, value));
  const chip = (facet: Facet<F>, name: string) => ({
    name,
    words: say[facet],
    isChosen: filter[facet] !== undefined,
    opened: opened === facet,
    onOpened: (isOpen: boolean) => setOpened(isOpen ? facet : null),
    onClear: () => set(facet, undefined),
  });
  return { set, chip, close: () => setOpened(null) };
}

/** “High or Medium”, for any codes or names. */
export function useAnyOf(): (labels: readonly string[]) => string {
  const { i18n } = useLingui();
  return (labels) => new Intl.ListFormat(dateLocale(i18n.locale), { type: 'disjunction' }).format(labels);
}

/** The lead teams as part of the sentence. */
export function useLedWords(ids: readonly string[] | undefined): string {
  const { t } = useLingui();
  const teams = useTeams();
  const led = useAnyOf()((ids ?? []).map((id) => teams.find((one) => one.id === id)?.name ?? '…'));
  return ids ? t`led by ${led}` : t`any team`;
}

interface ListFilterBarProps<F> extends Filtering<F> {
  /** Says what is searched. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The filter of a list as a sentence of chips, as in the register, with a search field before it. */
export function ListFilterBar<F extends Searchable>({ filter, onChange, label, children }: ListFilterBarProps<F>) {
  const { t } = useLingui();
  return (
    <div role="group" aria-label={t`Filter`} className={`${classes.bar} ft-no-print`}>
      <Words label={label} value={filter.q} onChange={(q) => onChange(withPart(filter, 'q', q))} />
      {children}
      {Object.keys(filter).length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({} as F)}>
          <Trans>Clear the filter</Trans>
        </Button>
      )}
    </div>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (words: string) => void;
}

/** Searches when typing pauses. */
function Words({ label, value = '', onChange }: WordsProps) {
  const { t } = useLingui();
  const refused = useSearchRefused();
  const [typed, setTyped] = useState(value);
  const [rested] = useDebouncedValue(typed.trim(), 250);
  useEffect(() => {
    if (rested !== value && rested === typed.trim() && !refused(rested)) onChange(rested);
  }, [rested]);
  useEffect(() => {
    if (typed.trim() !== value) setTyped(value);
  }, [value]);
  return (
    <TextInput
      type="search"
      size="xs"
      w={240}
      aria-label={label}
      placeholder={t`Words or reference`}
      error={refused(typed)}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
