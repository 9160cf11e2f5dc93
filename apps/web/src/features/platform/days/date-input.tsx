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

/** The EDTF form of a date typed as EDTF or in words; anything else is returned unchanged. */
export function edtfOf(text: string): string {
  return typedDate(text, today());
}

/** Why the typed text is not a date, or null: checked by forms before sending. */
export function dateProblem(text: string, field: string): RuleProblem | null {
  return typedDateProblem(text, today(), field);
}

interface DateInputProps {
  readonly label: string;
  readonly name?: string;
  readonly value: string;
  readonly required?: boolean;
  /** Help, shown while the field is empty. */
  readonly description?: string;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** A date as precise as it is known. Below the field is its interpretation, or a question if it is ambiguous. */
export function DateInput({ label, name, value, required, description, error, placeholder, onChange }: DateInputProps) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const understood = useUnderstood(value);
  function choose(day: string) {
    onChange(day);
    // The button that was pressed is gone.
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
