import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ChosenCommitment } from '../../commitments/commitment-search.js';
import type { StatementDraft } from '../../commitments/statements/statement-fields.js';
import { useForm } from '../../platform/forms/use-form.js';
import type { Answer } from '../../platform/changes/refusal.js';
import { LinkedFields, useNoneChosen, type LinkedDraft } from './linked-fields.js';
import { Sheet } from './sheet.js';

interface LinkSheetProps<T> {
  /** Identifies the passage or the proposal. */
  readonly draft: string;
  readonly quote: string;
  /** Below the quote. */
  readonly under?: ReactNode;
  readonly said: StatementDraft;
  /** Possible duplicates, chosen with one click. */
  readonly likely: readonly ChosenCommitment[];
  /** Preselected. */
  readonly chosen?: ChosenCommitment | null;
  readonly send: (commitmentId: string, said: StatementDraft) => Promise<Answer<T>>;
  readonly onSent: (done: T) => void;
  readonly onClose: () => void;
}

/** Links a passage to an existing commitment. */
export function LinkSheet<T>({
  draft,
  quote,
  under,
  said,
  likely,
  chosen = null,
  send,
  onSent,
  onClose,
}: LinkSheetProps<T>) {
  const { t } = useLingui();
  const noneChosen = useNoneChosen();
  const saved: LinkedDraft = { commitment: chosen, said };
  const form = useForm({
    draft: `link ${draft}`,
    saved,
    check: ({ commitment }) => (commitment ? null : noneChosen('commitmentId')),
    send: ({ commitment, said: typed }) => send(commitment!.id, typed),
    onSent,
  });
  return (
    <Sheet form={form} title={t`Link to a commitment`} quote={quote} under={under} action={t`Link`} onClose={onClose}>
      <LinkedFields value={form.values} onChange={form.set} likely={likely} />
    </Sheet>
  );
}
