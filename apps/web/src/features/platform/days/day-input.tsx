import { dayInWords } from '@followthrough/domain/days-meant';
import { isIsoDay } from '@followthrough/domain/days';
import { typedDay } from '@followthrough/domain/typed';
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import classes from './day-input.module.css';
import { today } from './today.js';
import { WhichDay } from './which-day.js';

interface DayInputProps
  extends Pick<TextInputProps, 'aria-label' | 'description' | 'label' | 'maw' | 'required' | 'size'> {
  readonly name?: string;
  /** An ISO day, or the typed text if it is not one, which forms refuse before sending. */
  readonly value: string;
  readonly error?: string | null;
  readonly max?: string;
  readonly onChange: (value: string) => void;
}

/**
 * One day, typed or chosen from the calendar. Browsers’ own date fields use the order of the browser’s language, which
 * users cannot see; here `12/03/2025` leads to a question.
 */
export function DayInput({ name, value, description, error, max, maw, onChange, ...field }: DayInputProps) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  // Resetting a form or filter sets a different day from the typed one.
  const shown = typedDay(typed, today()) === value ? typed : value;
  function type(text: string) {
    setTyped(text);
    onChange(typedDay(text, today()));
  }
  function choose(day: string) {
    type(day);
    input.current?.focus();
  }
  const understood = isIsoDay(value) && shown.trim() !== value ? dayInWords(value) : null;
  return (
    <div style={{ maxWidth: maw as number | undefined }}>
      <TextInput
        {...field}
        ref={input}
        name={name}
        data-day={value}
        description={understood ?? description ?? t`Such as 30 June 2026`}
        autoComplete="off"
        value={shown}
        error={error ?? null}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t`Choose from a calendar`}
            onClick={() => calendar.current?.showPicker()}
          >
            <IconCalendar size={16} aria-hidden />
          </ActionIcon>
        }
      />
      <input
        ref={calendar}
        type="date"
        className={classes.calendar}
        tabIndex={-1}
        aria-hidden
        max={max}
        value={isIsoDay(value) ? value : ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      <WhichDay value={shown} onChoose={choose} />
    </div>
  );
}
