import type { ReactNode } from 'react';
import { useForm } from '../../platform/forms/use-form.js';
import type { Answer, Refusal } from '../../platform/changes/refusal.js';
import type { FoundedDraft } from '../proposals/proposal-draft.js';
import { FoundedFields } from './founded-fields.js';
import { Sheet } from './sheet.js';

interface EnterSheetProps<T> {
  /** Identifies the passage or the proposal. */
  readonly draft: string;
  readonly title: string;
  readonly action: string;
  readonly quote: string;
  /** Below the quote. */
  readonly under?: ReactNode;
  readonly initial: FoundedDraft;
  readonly against: string | null;
  /** Why accepting it unchanged was refused. */
  readonly refused?: Refusal | null;
  readonly send: (draft: FoundedDraft) => Promise<Answer<T>>;
  readonly onSent: (done: T) => void;
  readonly onClose: () => void;
}

/** Reviews and corrects a commitment before it is created. */
export function EnterSheet<T>({ draft, initial, against, refused, send, onSent, ...sheet }: EnterSheetProps<T>) {
  const form = useForm({ draft: `enter ${draft}`, saved: initial, refused: refused ?? null, send, onSent });
  return (
    <Sheet form={form} {...sheet}>
      <FoundedFields value={form.values} onChange={form.set} against={against} />
    </Sheet>
  );
}
