import { codeList, isCode } from '@followthrough/domain/terms';
import { factOrigins } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import type { OriginDraft } from './fact-drafts.js';
import classes from './fact.module.css';

interface OriginSelectProps<F> {
  /** The label of the fact. */
  readonly of: string;
  readonly fact: F;
  readonly onChange: (fact: F) => void;
}

/** Chooses whether the text states the fact. */
export function OriginSelect<F extends OriginDraft>({ of, fact, onChange }: OriginSelectProps<F>) {
  const { t } = useLingui();
  const words = useWords();
  const label = words(of);
  return (
    <NativeSelect
      aria-label={t`Whether the text states it: ${label}`}
      className={classes.origin}
      value={fact.origin}
      title={words(factOrigins[fact.origin].definition)}
      data={codeList(factOrigins).map((code) => ({ value: code, label: words(factOrigins[code].label) }))}
      onChange={({ currentTarget }) =>
        isCode(factOrigins, currentTarget.value) && onChange({ ...fact, origin: currentTarget.value })
      }
    />
  );
}
