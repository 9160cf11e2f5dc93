import { limits } from '@followthrough/domain/limits';
import { sourceFacts } from '@followthrough/domain/sources';
import { codeList } from '@followthrough/domain/terms';
import { copyStates } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { FormState } from '../../platform/forms/use-form.js';
import { WhichDay } from '../../platform/days/which-day.js';
import { IssuerField } from './issuer-field.js';
import { OriginSelect } from './origin-select.js';
import { PublishedReading } from '../text/published-reading.js';
import { factCode, givenAnew, type FactDraft, type FactName, type ReasonedSource } from './source-draft.js';
import classes from './source-fields.module.css';

interface SourceFieldsProps {
  readonly form: FormState<ReasonedSource>;
}

/** What is known of a source; each thing says whether the text states it. What is given rather than stated needs a reason. */
export function SourceFields({ form }: SourceFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  const { values: value, set } = form;
  const row = (name: FactName) => {
    const { value: fact, ...field } = form.field(name);
    return { name, fact, ...field };
  };
  return (
    <Stack>
      <FactRow {...row('title')} limit={limits.title} required />
      <IssuerField {...row('issuer')} />
      <FactRow {...row('publisher')} limit={limits.name} description={words(sourceFacts.PUBLISHER.definition)} />
      <FactRow
        {...row('published')}
        limit={limits.line}
        description={t`As printed (9 December 2025), or as 2025-12-09, 2025-12 or 2025. Dates in its words are counted from here.`}
      />
      <WhichDay
        value={value.published.value}
        onChoose={(day) => set({ published: { ...value.published, value: day } })}
      />
      <PublishedReading value={value.published.value} />
      <FactRow {...row('language')} limit={limits.tag} description={t`A language tag: en, cy, pt-BR.`} />
      <FactRow {...row('address')} limit={limits.address} description={t`The web address of this copy.`} />
      <NativeSelect
        {...form.input('copyState')}
        label={t`Copy`}
        description={words(copyStates[value.copyState].definition)}
        data={codeList(copyStates).map((code) => ({ value: code, label: words(copyStates[code].label) }))}
      />
      <Textarea
        {...form.input('knownGaps')}
        label={t`Known gaps`}
        description={t`What this copy is known to lack: an annex, a table, pictures.`}
        autosize
        minRows={1}
        maxLength={limits.words}
      />
      {givenAnew(value, form.before).length > 0 && (
        <TextInput
          {...form.input('reason', 'why')}
          name="why"
          label={t`Where you have the given facts from`}
          description={t`Kept with each fact that the text does not state: “From the page it stood on”.`}
          required
          maxLength={limits.line}
        />
      )}
    </Stack>
  );
}

interface FactRowProps {
  readonly name: FactName;
  readonly fact: FactDraft;
  readonly onChange: (fact: FactDraft) => void;
  readonly error: string | null;
  readonly limit: number;
  readonly description?: string;
  readonly required?: boolean;
}

function FactRow({ name, fact, onChange, error, limit, description, required = false }: FactRowProps) {
  const words = useWords();
  return (
    <div className={classes.row}>
      <TextInput
        name={name}
        label={words(sourceFacts[factCode(name)].label)}
        description={description}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required={required}
        maxLength={limit}
        dir="auto"
        value={fact.value}
        error={error}
        onChange={({ currentTarget }) => onChange({ ...fact, value: currentTarget.value })}
      />
      <OriginSelect name={name} fact={fact} onChange={onChange} />
    </div>
  );
}
