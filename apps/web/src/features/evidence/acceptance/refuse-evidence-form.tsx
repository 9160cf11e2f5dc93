import { useLingui } from '@lingui/react/macro';
import { SentenceForm } from '../../platform/forms/sentence-form.js';
import type { useDecision } from './use-decision.js';

interface RefuseEvidenceFormProps {
  readonly id: string;
  readonly title: string;
  readonly refuse: ReturnType<typeof useDecision>['refuse'];
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
