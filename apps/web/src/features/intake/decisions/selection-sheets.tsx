import { useApolloClient } from '@apollo/client/react';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { plainStatement, statementInput } from '../../commitments/statements/statement-fields.js';
import { useAddStatement } from '../../commitments/statements/use-add-statement.js';
import { useCreateCommitment } from '../../commitments/use-create-commitment.js';
import type { Done } from '../../platform/refusal.js';
import type { SelectedSpan } from '../../sources/selected-span.js';
import { useNotePassage } from '../../sources/use-note-passage.js';
import { EnterSheet } from './enter-sheet.js';
import { EvidenceSheet } from './evidence-sheet.js';
import { LinkSheet } from './link-sheet.js';
import { NoteSheet } from './note-sheet.js';
import type { OpenSheet } from './open-sheet.js';
import { emptyFounded, foundedInput } from '../proposals/proposal-draft.js';

interface SelectionSheetProps {
  readonly sheet: Extract<OpenSheet, { span: unknown }>;
  readonly sourceId: string;
  readonly leadTeamId: string;
  readonly against: string | null;
  /** Something rests on the words now: they need not stay selected. */
  readonly onMarked: () => void;
  readonly onClose: () => void;
}

/** The sheet of what is done with words that somebody selected. */
export function SelectionSheet({ sheet, ...about }: SelectionSheetProps) {
  switch (sheet.is) {
    case 'newFrom':
      return <NewFrom span={sheet.span} {...about} />;
    case 'linkTo':
      return <LinkTo span={sheet.span} {...about} />;
    case 'noteOf':
      return <NoteOf span={sheet.span} {...about} />;
    case 'evidence':
      return <EvidenceSheet passage={{ sourceId: about.sourceId, ...sheet.span }} onClose={about.onClose} />;
  }
}

type AboutSpan = Omit<SelectionSheetProps, 'sheet'> & { readonly span: SelectedSpan };

/** Reads the marks again once something rests on the words, and says so. */
function useMarked(onMarked: () => void) {
  const client = useApolloClient();
  const announce = useAnnounce();
  return async <T,>(marking: Promise<Done<T>>, said: (done: T) => string): Promise<Done<T>> => {
    const outcome = await marking;
    if (outcome.refused) return outcome;
    announce(said(outcome.done));
    onMarked();
    await client.refetchQueries({ include: ['SourceWork'] });
    return outcome;
  };
}

function NewFrom({ span, sourceId, leadTeamId, against, onMarked, onClose }: AboutSpan) {
  const { t } = useLingui();
  const marked = useMarked(onMarked);
  const { create, busy } = useCreateCommitment();
  return (
    <EnterSheet
      title={t`New commitment from these words`}
      action={t`Enter commitment`}
      quote={span.quote}
      initial={emptyFounded(leadTeamId)}
      against={against}
      busy={busy}
      save={(draft) => {
        const { said: _, ...commitment } = foundedInput(draft);
        const statement = statementInput({ sourceId, ...span }, draft.said);
        return marked(create({ ...commitment, statement }), (reference) => t`${reference} is entered`);
      }}
      onClose={onClose}
    />
  );
}

function LinkTo({ span, sourceId, onMarked, onClose }: AboutSpan) {
  const { t } = useLingui();
  const marked = useMarked(onMarked);
  const { add, busy } = useAddStatement();
  return (
    <LinkSheet
      quote={span.quote}
      said={plainStatement}
      likely={[]}
      chosen={null}
      busy={busy}
      link={(commitmentId, said) =>
        marked(add({ commitmentId, statement: statementInput({ sourceId, ...span }, said) }), () => t`Linked`)
      }
      onClose={onClose}
    />
  );
}

function NoteOf({ span: { start, end, quote }, sourceId, onMarked, onClose }: AboutSpan) {
  const { t } = useLingui();
  const marked = useMarked(onMarked);
  const { note, busy } = useNotePassage();
  return (
    <NoteSheet
      quote={quote}
      busy={busy}
      note={(facts) => marked(note({ sourceId, start, end, note: facts }), () => t`Noted`)}
      onClose={onClose}
    />
  );
}
