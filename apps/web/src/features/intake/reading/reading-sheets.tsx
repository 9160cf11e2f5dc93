import type { OpenSheet } from '../decisions/open-sheet.js';
import { ProposalSheet } from '../decisions/proposal-sheets.js';
import { ReviewDialog } from '../decisions/review-dialog.js';
import { SelectionSheet } from '../decisions/selection-sheets.js';
import { UndertakerSheet } from '../decisions/undertaker-sheet.js';
import type { useReading } from './use-reading.js';

interface ReadingSheetsProps {
  readonly sheet: OpenSheet;
  readonly source: {
    readonly id: string;
    readonly published?: string | null;
    readonly issuer?: { readonly name: string } | null;
  };
  readonly reading: ReturnType<typeof useReading>;
  readonly onMarked: () => void;
}

/** The open sheet on the page of a source. */
export function ReadingSheets({ sheet, source, reading, onMarked }: ReadingSheetsProps) {
  const { leadTeamId, undertaker, setUndertaker, setSheet, tell } = reading;
  const onClose = () => setSheet(null);
  const about = { leadTeamId, undertaker, against: source.published ?? null, onClose };
  if ('proposal' in sheet) return <ProposalSheet {...about} sheet={sheet} onDecided={tell} />;
  if ('span' in sheet) return <SelectionSheet {...about} sheet={sheet} sourceId={source.id} onMarked={onMarked} />;
  switch (sheet.is) {
    case 'undertaker':
      return (
        <UndertakerSheet
          chosen={undertaker}
          issuer={source.issuer?.name ?? null}
          onChoose={setUndertaker}
          onClose={onClose}
        />
      );
    case 'review':
      return <ReviewDialog commitment={sheet.commitment} onClose={onClose} />;
  }
}
