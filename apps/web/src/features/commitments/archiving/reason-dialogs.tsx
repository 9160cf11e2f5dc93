import { ReasonDialog } from '@followthrough/ui/reason-dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Done } from '../../platform/refusal.js';
import { useArchiveCommitment } from './use-archive-commitment.js';
import { useRestoreCommitment } from './use-restore-commitment.js';
import { useUnmarkDuplicate } from './use-unmark-duplicate.js';

interface ReasonedProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Runs what a reason was given for; what stops it is said in the dialog, which keeps the words. */
function useReasoned(
  { id, onClose }: ReasonedProps,
  act: (input: { id: string; reason: string }) => Promise<Done<true>>,
) {
  const [problem, setProblem] = useState<string | null>(null);
  async function confirm(reason: string) {
    const { refused } = await act({ id, reason });
    if (refused) setProblem(refused.message);
    else onClose();
  }
  return { problem, onConfirm: (reason: string) => void confirm(reason) };
}

export function ArchiveDialog(props: ReasonedProps) {
  const { t } = useLingui();
  const { archive, busy } = useArchiveCommitment();
  const reasoned = useReasoned(props, archive);
  return (
    <ReasonDialog
      opened
      title={t`Archive this commitment`}
      action={t`Archive`}
      busy={busy}
      onClose={props.onClose}
      {...reasoned}
    >
      <Trans>It leaves the board and takes no more entries. Nothing is deleted, and it can be put back to use.</Trans>
    </ReasonDialog>
  );
}

export function RestoreDialog(props: ReasonedProps) {
  const { t } = useLingui();
  const { restore, busy } = useRestoreCommitment();
  const reasoned = useReasoned(props, restore);
  return (
    <ReasonDialog
      opened
      title={t`Put this commitment back to use`}
      action={t`Put it back`}
      busy={busy}
      onClose={props.onClose}
      {...reasoned}
    />
  );
}

export function UnmarkDuplicateDialog(props: ReasonedProps) {
  const { t } = useLingui();
  const { unmark, busy } = useUnmarkDuplicate();
  const reasoned = useReasoned(props, unmark);
  return (
    <ReasonDialog
      opened
      title={t`This commitment is no duplicate`}
      action={t`Take the mark away`}
      busy={busy}
      onClose={props.onClose}
      {...reasoned}
    />
  );
}
