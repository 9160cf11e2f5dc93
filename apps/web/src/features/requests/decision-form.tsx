import { useLingui } from '@lingui/react/macro';
import { SentenceForm } from '../platform/forms/sentence-form.js';
import type { useRequest } from './use-request.js';

interface DecisionFormProps {
  readonly id: string;
  readonly decision: 'agree' | 'refuse';
  readonly request: ReturnType<typeof useRequest>;
  readonly onClose: () => void;
}

/** Asks for the words of a decision, in place: a refusal needs them, an agreement can have them. */
export function DecisionForm({ id, decision, request, onClose }: DecisionFormProps) {
  const { t } = useLingui();
  const refuses = decision === 'refuse';
  return (
    <SentenceForm
      draft={`${decision} request ${id}`}
      label={refuses ? t`Refuse request` : t`Agree with a note`}
      action={refuses ? t`Refuse` : t`Agree`}
      name="words"
      title={refuses ? t`Reason` : t`Note`}
      missing={refuses ? t`Give the reason: it becomes part of the record.` : t`Write the note.`}
      send={refuses ? request.refuse : request.agree}
      onClose={onClose}
    />
  );
}
