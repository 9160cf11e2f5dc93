import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { NoteFactsInput } from '../../../generated/graphql.js';
import { useForm } from '../../platform/forms/use-form.js';
import type { Answer } from '../../platform/changes/refusal.js';
import { noteDraftProblem, NoteFields, noteInput, noteOfPassage } from '../../sources/note-fields.js';
import { Sheet } from './sheet.js';

interface NoteSheetProps<T> {
  /** Identifies the passage or the proposal. */
  readonly draft: string;
  readonly quote: string;
  /** Below the quote. */
  readonly under?: ReactNode;
  /** The currency of a bare dollar sign in the source, if known. */
  readonly currency?: string | null;
  readonly send: (facts: NoteFactsInput) => Promise<Answer<T>>;
  readonly onSent: (done: T) => void;
  readonly onClose: () => void;
}

/** Notes a passage that states no commitment, as a figure, a past act or a position. */
export function NoteSheet<T>({ draft, quote, under, currency, send, onSent, onClose }: NoteSheetProps<T>) {
  const { t } = useLingui();
  const [saved] = useState(() => noteOfPassage(quote, currency));
  const form = useForm({
    draft: `note ${draft}`,
    saved,
    check: noteDraftProblem,
    send: (note) => send(noteInput(note)),
    onSent,
  });
  return (
    <Sheet
      form={form}
      title={t`Note this passage`}
      quote={quote}
      under={under}
      action={t`Note`}
      size="md"
      onClose={onClose}
    >
      <NoteFields form={form} />
    </Sheet>
  );
}
