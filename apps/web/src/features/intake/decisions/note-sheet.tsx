import { useLingui } from '@lingui/react/macro';
import type { NoteFactsInput } from '../../../generated/graphql.js';
import { useForm } from '../../platform/forms/use-form.js';
import type { Answer } from '../../platform/changes/refusal.js';
import { emptyNote, noteDraftProblem, NoteFields, noteInput } from '../../sources/note-fields.js';
import { Sheet } from './sheet.js';

interface NoteSheetProps<T> {
  /** Names the passage or the proposal. */
  readonly draft: string;
  readonly quote: string;
  readonly send: (facts: NoteFactsInput) => Promise<Answer<T>>;
  readonly onSent: (done: T) => void;
  readonly onClose: () => void;
}

/** A passage that states no commitment, kept as a figure, a past act or a position. */
export function NoteSheet<T>({ draft, quote, send, onSent, onClose }: NoteSheetProps<T>) {
  const { t } = useLingui();
  const form = useForm({
    draft: `note ${draft}`,
    saved: emptyNote,
    check: noteDraftProblem,
    send: (note) => send(noteInput(note)),
    onSent,
  });
  return (
    <Sheet form={form} title={t`Note this passage`} quote={quote} action={t`Note`} size="md" onClose={onClose}>
      <NoteFields form={form} />
    </Sheet>
  );
}
