import { useLingui } from '@lingui/react/macro';
import { Textarea, TextInput } from '@mantine/core';
import { DayInput } from '../platform/days/day-input.js';
import type { FormState } from '../platform/forms/use-form.js';

export interface RoundDraft {
  readonly title: string;
  readonly asked: string;
  readonly since: string;
  readonly deadline: string;
}

/** What a round asks for: the fields of the forms that open and edit it. */
export function RoundFields<V extends RoundDraft>({ form }: { readonly form: FormState<V> }) {
  const { t } = useLingui();
  const fields = form as unknown as FormState<RoundDraft>;
  return (
    <>
      <TextInput
        {...fields.input('title')}
        data-autofocus
        label={t`Title`}
        description={t`Such as Autumn 2026`}
        required
      />
      <DayInput {...fields.field('since')} name="since" label={t`Reports from`} required />
      <DayInput {...fields.field('deadline')} name="deadline" label={t`Deadline`} required />
      <Textarea
        {...fields.input('asked')}
        label={t`Instructions`}
        description={t`Anything that every report should cover.`}
        autosize
        minRows={2}
      />
    </>
  );
}

export const roundInput = ({ title, asked, since, deadline }: RoundDraft) => ({
  title,
  asked: asked.trim() === '' ? null : asked,
  since,
  deadline,
});
