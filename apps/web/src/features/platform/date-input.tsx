import { resolveDateWords } from '@followthrough/domain/date-words';
import { parseEdtf } from '@followthrough/domain/edtf';
import { exactInterval } from '@followthrough/domain/edtf-format';
import { isProblem } from '@followthrough/domain/problems';
import { useDateWords } from '@followthrough/ui/date-words';
import { dateLocale } from '@followthrough/ui/uncertain-date';
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { today } from './today.js';

/** The EDTF of a date that somebody typed in EDTF or in words; what is neither stays as it is, for the server to refuse. */
export function edtfOf(text: string): string {
  const typed = text.trim();
  if (!isProblem(parseEdtf(typed))) return typed;
  const found = resolveDateWords(typed, today());
  return found && 'edtf' in found ? found.edtf : typed;
}

interface DateInputProps {
  readonly label: string;
  readonly name?: string;
  readonly value: string;
  readonly required?: boolean;
  /** What to write, while nothing is written. */
  readonly description?: string;
  readonly error?: string | null;
  readonly onChange: (value: string) => void;
}

/** A date as exact as it is known. Under it stands how it was understood, before anything is filed. */
export function DateInput({ label, name, value, required, description, error, onChange }: DateInputProps) {
  const { t } = useLingui();
  return (
    <TextInput
      name={name ?? 'effectiveOn'}
      label={label}
      description={useUnderstood(value) ?? description ?? t`A day, a month or a year: 7 Nov 2024, June 2026, 2026`}
      required={required ?? false}
      autoComplete="off"
      value={value}
      error={error ?? null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function useUnderstood(value: string): string | null {
  const { t, i18n } = useLingui();
  const words = useDateWords();
  if (value.trim() === '') return null;
  const edtf = edtfOf(value);
  if (isProblem(parseEdtf(edtf))) return t`Not understood yet. Write it as in 7 Nov 2024, June 2026 or 2026-06.`;
  return t`Understood as ${exactInterval(edtf, dateLocale(i18n.locale), words)}`;
}
