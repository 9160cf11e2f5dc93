import { useState } from 'react';
import { aboutForm, type Done, type Refusal } from '../../platform/refusal.js';
import { useRefusal } from '../../platform/use-refusal.js';
import { foundedFields, FoundedFields } from './founded-fields.js';
import type { FoundedDraft } from '../proposals/proposal-draft.js';
import { Sheet } from './sheet.js';

interface EnterSheetProps {
  readonly title: string;
  readonly action: string;
  readonly quote: string;
  readonly initial: FoundedDraft;
  readonly against: string | null;
  /** Why entering it as it was proposed was refused. */
  readonly refused?: Refusal | null;
  readonly busy: boolean;
  readonly save: (draft: FoundedDraft) => Promise<Done<unknown>>;
  readonly onClose: () => void;
}

/** A commitment looked over and put right before it is entered. */
export function EnterSheet({
  title,
  action,
  quote,
  initial,
  against,
  refused = null,
  busy,
  save,
  onClose,
}: EnterSheetProps) {
  const [draft, setDraft] = useState(initial);
  const { form, refusal, refuse } = useRefusal();
  const [first, setFirst] = useState(refused);
  const shown = refusal ?? first;

  async function submit() {
    refuse(null);
    setFirst(null);
    const outcome = await save(draft);
    if (outcome.refused) refuse(outcome.refused);
    else onClose();
  }

  return (
    <Sheet
      title={title}
      quote={quote}
      action={action}
      busy={busy}
      problem={aboutForm(shown, foundedFields(draft))}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FoundedFields value={draft} onChange={setDraft} refusal={shown} against={against} />
    </Sheet>
  );
}
