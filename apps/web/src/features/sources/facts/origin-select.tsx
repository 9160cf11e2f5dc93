import { sourceFacts } from '@followthrough/domain/sources';
import { codeList, isCode } from '@followthrough/domain/terms';
import { factOrigins } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { factCode, type FactDraft, type FactName } from './source-draft.js';
import classes from './source-fields.module.css';

interface OriginSelectProps {
  readonly name: FactName;
  readonly fact: FactDraft;
  readonly onChange: (fact: FactDraft) => void;
}

/** Whether the text itself says so. */
export function OriginSelect({ name, fact, onChange }: OriginSelectProps) {
  const { t } = useLingui();
  const words = useWords();
  const label = words(sourceFacts[factCode(name)].label);
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
