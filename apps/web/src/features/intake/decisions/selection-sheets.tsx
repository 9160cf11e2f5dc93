import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../../generated/gql.js';
import { CreateCommitment } from '../../commitments/new-commitment-form.js';
import { plainStatement, statementInput } from '../../commitments/statements/statement-fields.js';
import type { Subject } from '../../platform/changes/subjects.js';
import { useChange } from '../../platform/changes/use-change.js';
import type { SelectedSpan } from '../../sources/text/selected-span.js';
import { emptyFounded, foundedInput } from '../proposals/proposal-draft.js';
import { EnterSheet } from './enter-sheet.js';
import { EvidenceSheet } from './evidence-sheet.js';
import { LinkSheet } from './link-sheet.js';
import { NoteSheet } from './note-sheet.js';
import type { OpenSheet } from './open-sheet.js';

const AddStatement = graphql(`
  mutation AddStatement($input: AddStatementInput!) {
    addStatement(input: $input) {
      __typename
      ... on Statement {
        id
      }
      ...Refusal_problem
    }
  }
`);

const NotePassage = graphql(`
  mutation NotePassage($input: NotePassageInput!) {
    notePassage(input: $input) {
      __typename
      ... on Note {
        id
      }
      ...Refusal_problem
    }
  }
`);

interface SelectionSheetProps {
  readonly sheet: Extract<OpenSheet, { span: unknown }>;
  readonly sourceId: string;
  readonly leadTeamId: string;
  readonly against: string | null;
  /** Called when the words are marked, so that the selection can be cleared. */
  readonly onMarked: () => void;
  readonly onClose: () => void;
}

/** The sheet for an action on selected words. */
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

/** Shared by all sheets about selected words, which are marked once the sheet is sent. */
function useMarking({ span, sourceId, onMarked, onClose }: AboutSpan) {
  const announce = useAnnounce();
  const refreshes: readonly Subject[] = [{ __typename: 'Source', id: sourceId }];
  const marked = (said: string) => {
    announce(said);
    onMarked();
    onClose();
  };
  return { draft: `${sourceId} ${span.start} ${span.end}`, refreshes, marked };
}

function NewFrom({ leadTeamId, against, ...about }: AboutSpan) {
  const { t } = useLingui();
  const { draft, refreshes, marked } = useMarking({ leadTeamId, against, ...about });
  const [create] = useChange(CreateCommitment, { refreshes });
  const { span, sourceId, onClose } = about;
  return (
    <EnterSheet
      draft={draft}
      title={t`New commitment from these words`}
      action={t`Create commitment`}
      quote={span.quote}
      initial={emptyFounded(leadTeamId)}
      against={against}
      send={(typed) => {
        const { said: _, ...commitment } = foundedInput(typed);
        return create({ ...commitment, statement: statementInput({ sourceId, ...span }, typed.said) });
      }}
      onSent={({ reference }) => marked(t`${reference} created`)}
      onClose={onClose}
    />
  );
}

function LinkTo(about: AboutSpan) {
  const { t } = useLingui();
  const { draft, refreshes, marked } = useMarking(about);
  const [add] = useChange(AddStatement, { refreshes });
  const { span, sourceId, onClose } = about;
  return (
    <LinkSheet
      draft={draft}
      quote={span.quote}
      said={plainStatement}
      likely={[]}
      send={(commitmentId, said) => add({ commitmentId, statement: statementInput({ sourceId, ...span }, said) })}
      onSent={() => marked(t`Linked`)}
      onClose={onClose}
    />
  );
}

function NoteOf(about: AboutSpan) {
  const { t } = useLingui();
  const { draft, refreshes, marked } = useMarking(about);
  const [note] = useChange(NotePassage, { refreshes });
  const { sourceId, onClose } = about;
  const { start, end, quote } = about.span;
  return (
    <NoteSheet
      draft={draft}
      quote={quote}
      send={(facts) => note({ sourceId, start, end, note: facts })}
      onSent={() => marked(t`Noted`)}
      onClose={onClose}
    />
  );
}
