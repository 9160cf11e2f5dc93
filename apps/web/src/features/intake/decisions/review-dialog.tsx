import { addDays } from '@followthrough/domain/days';
import { limits } from '@followthrough/domain/limits';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { AssignFollowUp } from '../../follow-ups/assign-follow-up-form.js';
import { followUpInput, type FollowUpDraft } from '../../follow-ups/follow-up-draft.js';
import { FollowUpFields } from '../../follow-ups/follow-up-fields.js';
import { useViewer } from '../../people/viewer.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { today } from '../../platform/days/today.js';
import { useChange } from '../../platform/changes/use-change.js';

const daysToReview = 30;

/** A commitment whose words promise no date. */
export interface Undated {
  readonly id: string;
  readonly words: string;
}

interface ReviewDialogProps {
  readonly commitment: Undated;
  readonly onClose: () => void;
}

/** What has no date is looked at again on one: by whoever accepted it, in a month, unless they say otherwise. */
export function ReviewDialog({ commitment: { id, words }, onClose }: ReviewDialogProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { person } = useViewer();
  const [assign] = useChange(AssignFollowUp);
  const saved: FollowUpDraft = {
    title: t`Review the outcome of “${words}”`.slice(0, limits.line),
    details: '',
    assignee: { is: 'person', id: person.id, name: person.name },
    dueOn: addDays(today(), daysToReview),
  };
  const form = useForm({
    draft: `review ${id}`,
    saved,
    send: (draft) => assign({ commitmentId: id, missingThingId: null, ...followUpInput(draft) }),
    onSent: () => {
      announce(t`Review assigned`);
      onClose();
    },
  });
  return (
    <FormDialog form={form} title={t`Assign a review`} action={t`Assign`} onClose={onClose}>
      <FollowUpFields form={form} />
    </FormDialog>
  );
}
