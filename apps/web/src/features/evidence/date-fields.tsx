import { useLingui } from '@lingui/react/macro';
import { DateInput } from '../platform/days/date-input.js';
import { DayInput } from '../platform/days/day-input.js';
import { useFormErrors } from '../platform/forms/form-errors.js';
import type { PieceFieldsProps } from './evidence-kind-fields.js';

interface DateFieldsProps extends PieceFieldsProps {
  /** The prefix of the names: `newEvidence.0.`. */
  readonly path?: string;
}

/** When evidence was true, and until when it holds. */
export function DateFields({ value, onChange, path = '' }: DateFieldsProps) {
  const { t } = useLingui();
  const errorOf = useFormErrors();
  return (
    <>
      <DateInput
        name={`${path}effectiveOn`}
        label={t`Effective date`}
        value={value.effectiveOn}
        error={errorOf('effectiveOn')}
        onChange={(effectiveOn) => onChange({ effectiveOn })}
      />
      <DayInput
        name={`${path}validUntil`}
        label={t`Valid until`}
        description={t`Only if it expires: its last day, as of a certificate or a licence`}
        maw={320}
        value={value.validUntil}
        error={errorOf('validUntil')}
        onChange={(validUntil) => onChange({ validUntil })}
      />
    </>
  );
}
