import { useLingui } from '@lingui/react/macro';
import { SentenceForm } from '../../platform/forms/sentence-form.js';
import type { Answer } from '../../platform/changes/refusal.js';

interface RefuseEvidenceFormProps {
  readonly id: string;
  readonly title: string;
  readonly refuse: (reason: string) => Promise<Answer<unknown>>;
  readonly onClose: () => void;
}

/** Asks for the reason, in place. */
export function RefuseEvidenceForm({ id, title, refuse, onClose }: RefuseEvidenceFormProps) {
  const { t } = useLingui();
  return (
    <SentenceForm
      draft={`refuse ${id}`}
      label={t`Do not accept ${title}`}
      action={t`Do not accept`}
      name="reason"
      title={t`Reason`}
      missing={t`Give the reason: it becomes part of the record.`}
      send={refuse}
      onClose={onClose}
    />
  );
}
