import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FormState } from '../platform/forms/use-form.js';
import type { PieceDraft } from './add-evidence-draft.js';
import { DateFields } from './date-fields.js';
import { KindFields } from './evidence-kind-fields.js';
import { PlaceFields } from './place-fields.js';

interface PieceFieldsProps<V extends PieceDraft> {
  readonly form: FormState<V>;
  /** Whether the passage was selected before the form opened, on the page of its source. */
  readonly isGiven?: boolean;
  /** What follows the fields of the kind. */
  readonly children?: ReactNode;
}

/** The fields of evidence of the chosen kind. The title of a search follows from what was looked for. */
export function PieceFields<V extends PieceDraft>({ form, isGiven = false, children }: PieceFieldsProps<V>) {
  const { t } = useLingui();
  const { values } = form;
  const set = (changes: Partial<PieceDraft>) => form.set(changes as Partial<V>);
  const isSearch = values.kind === 'SEARCH';
  return (
    <>
      {!isSearch && (
        <TextInput
          name="title"
          label={t`Title`}
          description={t`Shown wherever this evidence is cited`}
          required
          value={values.title}
          error={form.error('title')}
          onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        />
      )}
      <KindFields value={values} onChange={set} isGiven={isGiven} />
      {children}
      <PlaceFields value={values} onChange={set} />
      {!isSearch && <DateFields value={values} onChange={set} />}
    </>
  );
}
