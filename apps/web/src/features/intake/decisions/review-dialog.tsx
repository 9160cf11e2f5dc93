import { addDays } from '@followthrough/domain/days';
import { limits } from '@followthrough/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { AssignDialog } from '../../follow-ups/assign-dialog.js';
import type { FollowUpDraft } from '../../follow-ups/follow-up-draft.js';
import { useViewer } from '../../people/viewer.js';
import { today } from '../../platform/days/today.js';

const daysToReview = 30;

/** A commitment whose wording gives no date. */
export interface Undated {
  readonly id: string;
  readonly words: string;
}

interface ReviewDialogProps {
  readonly commitment: Undated;
  readonly onClose: () => void;
}

/** Assigns a review of a commitment without a date: by default to the person who accepted it, in a month. */
export function ReviewDialog({ commitment: { id, words }, onClose }: ReviewDialogProps) {
  const { t } = useLingui();
  const { person } = useViewer();
  const saved: FollowUpDraft = {
    title: t`Review the outcome of “${words}”`.slice(0, limits.line),
    details: '',
    assignee: { is: 'person', id: person.id, name: person.name },
    dueOn: addDays(today(), daysToReview),
  };
  return (
    <AssignDialog
      draft={`review ${id}`}
      title={t`Assign a review`}
      commitmentId={id}
      saved={saved}
      done={t`Review assigned`}
      onClose={onClose}
    />
  );
}
