import { formatLimits } from '@followthrough/domain/fact-formats';
import {
  termOf,
  type ChoiceFact,
  type CommonChoice,
  type DateFact,
  type DayFact,
  type FormattedFact,
  type TextFact,
} from '@followthrough/domain/facts';
import { limits } from '@followthrough/domain/limits';
import { codeList, isCode } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Radio, Stack, Textarea, TextInput, type InputWrapperProps } from '@mantine/core';
import { DateInput } from '../days/date-input.js';
import { DayInput } from '../days/day-input.js';
import { useFormErrors } from '../forms/form-errors.js';

interface FactInputProps<F> {
  readonly name: string;
  readonly fact: F;
  readonly value: string;
  /** A value is required. */
  readonly isNeeded?: boolean;
  /** In a row with another field at the same height, so the help text is below. */
  readonly isInRow?: boolean;
  readonly onChange: (value: string) => void;
}

type Written = TextFact | FormattedFact | DayFact;

/** The input for one fact, by type. */
export function FactInput({ fact, ...field }: FactInputProps<Written | DateFact | ChoiceFact | CommonChoice>) {
  switch (fact.type) {
    case 'text':
    case 'country':
    case 'language':
    case 'link':
    case 'day':
      return <WrittenFactInput fact={fact} {...field} />;
    case 'date':
      return <DateFactInput fact={fact} {...field} />;
    case 'choice':
      return <ChoiceFactInput fact={fact} {...field} />;
  }
}

function WrittenFactInput({ name, fact, value, isNeeded = false, isInRow = false, onChange }: FactInputProps<Written>) {
  const { t } = useLingui();
  const words = useWords();
  const errorOf = useFormErrors();
  const limit = isCode(formatLimits, fact.type) ? formatLimits[fact.type] : ((fact as TextFact).limit ?? limits.line);
  const shared = {
    name,
    label: words(fact.label),
    description: fact.hint && words(fact.hint),
    required: isNeeded,
    ...(isInRow ? { inputWrapperOrder } : !isNeeded && { placeholder: t`not stated` }),
    dir: 'auto',
    value,
    error: errorOf(name),
    onChange: ({ currentTarget: { value: typed } }: { currentTarget: { value: string } }) =>
      onChange(fact.type === 'country' ? typed.trim().toUpperCase() : typed),
  };
  if (fact.type === 'day') return <DayInput {...shared} onChange={onChange} />;
  const isLong = fact.type === 'text' && limit > limits.line;
  return isLong ? <Textarea autosize minRows={2} {...shared} /> : <TextInput {...shared} />;
}

const inputWrapperOrder: InputWrapperProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];

function DateFactInput({ name, fact, value, onChange }: FactInputProps<DateFact>) {
  const { t } = useLingui();
  const words = useWords();
  const errorOf = useFormErrors();
  const hint = fact.hint && words(fact.hint);
  return (
    <DateInput
      name={name}
      label={words(fact.label)}
      description={[hint, t`Such as 30 June 2026, June 2026, 2026/2028.`].filter(Boolean).join(' ')}
      placeholder={t`not stated`}
      value={value}
      error={errorOf(name)}
      onChange={onChange}
    />
  );
}

/** A required choice with at most this many options shows them with definitions; longer lists are a select. */
const atAGlance = 4;

function ChoiceFactInput({ name, fact, value, isNeeded = false, onChange }: FactInputProps<ChoiceFact>) {
  const { t } = useLingui();
  const words = useWords();
  const errorOf = useFormErrors();
  const label = words(fact.label);
  const hint = fact.hint && words(fact.hint);
  const codes = codeList(fact.choices);
  if (isNeeded && codes.length <= atAGlance) {
    return (
      <Radio.Group name={name} label={label} description={hint} value={value} error={errorOf(name)} onChange={onChange}>
        <Stack gap="xs" mt="xs">
          {codes.map((code) => {
            const { label: term, definition } = fact.choices[code]!;
            return <Radio key={code} value={code} label={words(term)} description={definition && words(definition)} />;
          })}
        </Stack>
      </Radio.Group>
    );
  }
  const chosen = termOf(fact, value)?.definition ?? fact.hint;
  const choices = codes.map((code) => ({ value: code, label: words(fact.choices[code]!.label) }));
  return (
    <NativeSelect
      name={name}
      label={label}
      description={chosen && words(chosen)}
      data={isNeeded ? choices : [{ value: '', label: t`Not stated` }, ...choices]}
      value={value}
      error={errorOf(name)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
