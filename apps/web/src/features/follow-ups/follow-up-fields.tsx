import { useLingui } from '@lingui/react/macro';
import { Textarea, TextInput } from '@mantine/core';
import { DayInput } from '../platform/days/day-input.js';
import type { FormState } from '../platform/forms/use-form.js';
import { AssigneeField } from './assignee-field.js';
import type { FollowUpDraft } from './follow-up-draft.js';

interface FollowUpFieldsProps {
  readonly form: FormState<FollowUpDraft>;
}

/** The task, assignee and due date. */
export function FollowUpFields({ form }: FollowUpFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <TextInput {...form.input('title')} label={t`Task`} required />
      <Textarea {...form.input('details')} label={t`Details`} autosize minRows={2} />
      <AssigneeField {...form.field('assignee', 'assigneeId', 'teamId')} />
      <DayInput
        {...form.field('dueOn')}
        name="dueOn"
        label={t`Due`}
        description={t`Due date, if there is one`}
        maw={220}
      />
    </>
  );
}
