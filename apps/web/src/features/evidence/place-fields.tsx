import { useLingui } from '@lingui/react/macro';
import { Textarea, TextInput } from '@mantine/core';
import { useFormErrors } from '../platform/forms/form-errors.js';
import type { PieceFieldsProps } from './evidence-kind-fields.js';

/** The place of evidence in its document. A passage needs none, and a search has no document. */
export function PlaceFields({ value, onChange }: PieceFieldsProps) {
  const { t } = useLingui();
  const errorOf = useFormErrors();
  if (value.kind === 'PASSAGE' || value.kind === 'SEARCH') return null;
  return (
    <>
      <TextInput
        name="place"
        label={t`Place in the document`}
        description={t`Such as page 12, or sheet Costs, cell C14`}
        value={value.place}
        error={errorOf('place')}
        onChange={({ currentTarget }) => onChange({ place: currentTarget.value })}
      />
      <Textarea
        name="quote"
        label={t`Quote`}
        description={t`The exact words of the document`}
        autosize
        minRows={2}
        maxRows={8}
        value={value.quote}
        error={errorOf('quote')}
        onChange={({ currentTarget }) => onChange({ quote: currentTarget.value })}
      />
    </>
  );
}
