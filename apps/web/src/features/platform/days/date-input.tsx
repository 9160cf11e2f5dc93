import { daysMeant } from '@followthrough/domain/days-meant';
import { parseEdtf } from '@followthrough/domain/edtf';
import { exactInterval } from '@followthrough/domain/edtf-format';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { typedDate, typedDateProblem } from '@followthrough/domain/typed';
import { useDateWords } from '@followthrough/ui/date-words';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { today } from './today.js';
import { WhichDay } from './which-day.js';

/** The EDTF of a date that somebody typed in EDTF or in words; what is neither stays as it is. */
export function edtfOf(text: string): string {
  return typedDate(text, today());
}

/** Why what was typed is no date, or null: forms ask before they send it. */
export function dateProblem(text: string, field: string): RuleProblem | null {
  return typedDateProblem(text, today(), field);
}

interface DateInputProps {
  readonly label: string;
  readonly name?: string;
  readonly value: string;
  readonly required?: boolean;
  /** What to write, while nothing is written. */
  readonly description?: string;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** A date as exact as it is known. Under it stands how it was understood, or which of two days is asked about. */
export function DateInput({ label, name, value, required, description, error, placeholder, onChange }: DateInputProps) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const understood = useUnderstood(value);
  function choose(day: string) {
    onChange(day);
    // The button that was pressed is gone now.
    input.current?.focus();
  }
  return (
    <div>
      <TextInput
        ref={input}
        name={name ?? 'effectiveOn'}
        label={label}
        description={understood ?? description ?? t`A day, a month or a year: 7 Nov 2024, June 2026, 2026`}
        placeholder={placeholder ?? ''}
        required={required ?? false}
        autoComplete="off"
        value={value}
        error={error ?? null}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <WhichDay value={value} onChoose={choose} />
    </div>
  );
}

function useUnderstood(value: string): string | null {
  const { t, i18n } = useLingui();
  const words = useDateWords();
  if (value.trim() === '') return null;
  if (daysMeant(value).length > 0) return t`This can be two days. Choose one below, or write the month as a word.`;
  const edtf = edtfOf(value);
  if (isProblem(parseEdtf(edtf))) return t`Not understood yet. Write it as in 7 Nov 2024, June 2026 or 2026-06.`;
  return t`Understood as ${exactInterval(edtf, dateLocale(i18n.locale), words)}`;
}
