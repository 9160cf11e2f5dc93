import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { aboutForm, type Done } from '../../platform/refusal.js';
import { useRefusal } from '../../platform/use-refusal.js';
import type { NoteFactsInput } from '../../../generated/graphql.js';
import { emptyNote, noteDraftProblem, NoteFields, noteFields, noteInput } from '../../sources/note-fields.js';
import { Sheet } from './sheet.js';

interface NoteSheetProps {
  readonly quote: string;
  readonly busy: boolean;
  readonly note: (facts: NoteFactsInput) => Promise<Done<unknown>>;
  readonly onClose: () => void;
}

/** A passage that states no commitment, kept as a figure, a past act or a position. */
export function NoteSheet({ quote, busy, note, onClose }: NoteSheetProps) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(emptyNote);
  const { form, refusal, refuse } = useRefusal();

  async function submit() {
    refuse(null);
    const wrong = noteDraftProblem(draft);
    if (wrong) return refuse(wrong);
    const outcome = await note(noteInput(draft));
    if (outcome.refused) refuse(outcome.refused);
    else onClose();
  }

  return (
    <Sheet
      title={t`Note this passage`}
      quote={quote}
      action={t`Note`}
      busy={busy}
      problem={aboutForm(refusal, noteFields)}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
      size="md"
    >
      <NoteFields value={draft} onChange={setDraft} refusal={refusal} />
    </Sheet>
  );
}
