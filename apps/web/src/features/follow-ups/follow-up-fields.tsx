import { limits } from '@followthrough/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { Textarea, TextInput } from '@mantine/core';
import { aboutField, type Refusal } from '../platform/refusal.js';
import { AssigneeField } from './assignee-field.js';
import type { FollowUpDraft } from './follow-up-draft.js';

/** What the server calls them. */
export const followUpFields: readonly string[] = ['title', 'details', 'assigneeId', 'teamId', 'dueOn'];

interface FollowUpFieldsProps {
  readonly draft: FollowUpDraft;
  readonly refusal: Refusal | null;
  readonly onChange: (part: Partial<FollowUpDraft>) => void;
}

/** What is to be done, by whom and by when. */
export function FollowUpFields({ draft, refusal, onChange }: FollowUpFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        name="title"
        label={t`What is to be done`}
        required
        maxLength={limits.line}
        value={draft.title}
        error={aboutField(refusal, 'title')}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        name="details"
        label={t`Details`}
        autosize
        minRows={2}
        maxLength={limits.words}
        value={draft.details}
        error={aboutField(refusal, 'details')}
        onChange={(event) => onChange({ details: event.currentTarget.value })}
      />
      <AssigneeField
        value={draft.assignee}
        error={aboutField(refusal, 'assigneeId') ?? aboutField(refusal, 'teamId')}
        onChange={(assignee) => onChange({ assignee })}
      />
      <TextInput
        name="dueOn"
        type="date"
        label={t`Due`}
        description={t`The day by which it is to be done, if there is one`}
        maw={220}
        value={draft.dueOn}
        error={aboutField(refusal, 'dueOn')}
        onChange={(event) => onChange({ dueOn: event.currentTarget.value })}
      />
    </>
  );
}
