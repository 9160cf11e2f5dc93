import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { FormDialog } from '../platform/forms/form-dialog.js';
import { useForm } from '../platform/forms/use-form.js';
import { useChange } from '../platform/changes/use-change.js';
import { AssignFollowUp } from './assign-follow-up-form.js';
import { followUpInput, type FollowUpDraft } from './follow-up-draft.js';
import { FollowUpFields } from './follow-up-fields.js';

interface AssignDialogProps {
  /** The name of the saved draft. */
  readonly draft: string;
  readonly title: string;
  readonly commitmentId: string;
  /** The initial values. */
  readonly saved: FollowUpDraft;
  /** Announced after it is assigned. */
  readonly done: string;
  readonly onClose: () => void;
}

/** Assigns a follow-up in a dialog, on pages other than the commitment’s own. */
export function AssignDialog({ draft, title, commitmentId, saved, done, onClose }: AssignDialogProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [assign] = useChange(AssignFollowUp);
  const form = useForm({
    draft,
    saved,
    send: (typed) => assign({ commitmentId, missingThingId: null, ...followUpInput(typed) }),
    onSent: () => {
      announce(done);
      onClose();
    },
  });
  return (
    <FormDialog form={form} title={title} action={t`Assign`} onClose={onClose}>
      <FollowUpFields form={form} />
    </FormDialog>
  );
}
