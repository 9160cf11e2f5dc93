import { PartyRole } from '@followthrough/domain/vocabulary';

export interface ExportedParty {
  readonly role: string;
  readonly words: string | null;
  readonly organisation: { readonly name: string; readonly shortName: string | null; readonly isOwn: boolean } | null;
}

/** Each once, undertakers first, as in the register. */
export function partiesOf(parties: readonly ExportedParty[]): string {
  const undertakes = ({ role }: ExportedParty) => (role === PartyRole.UNDERTAKES ? 0 : 1);
  const names = [...parties]
    .sort((a, b) => undertakes(a) - undertakes(b))
    .map(({ organisation, words }) => organisation?.shortName ?? organisation?.name ?? words ?? '');
  return [...new Set(names)].filter((name) => name !== '').join(', ');
}

interface Flagged {
  readonly overdue: boolean;
  readonly datePassed: boolean;
  readonly stale: boolean;
  readonly stalled: boolean;
  readonly disputed: boolean;
  readonly reversed: boolean;
  readonly isOverride: boolean;
  readonly responsibility: string;
  readonly archivedAt: string | null;
}

export function flagsOf(flagged: Flagged): string {
  const { overdue, datePassed, stale, stalled, disputed, reversed, isOverride, responsibility, archivedAt } = flagged;
  return [
    disputed && 'Disputed',
    reversed && 'Reversed',
    isOverride && 'Unproven',
    overdue && 'Overdue',
    datePassed && 'Date passed',
    stale && 'Stale',
    stalled && 'Stalled',
    responsibility === 'EXTERNAL' && 'Other bodies',
    responsibility === 'NOT_IDENTIFIED' && 'Party not identified',
    archivedAt !== null && 'Archived',
  ]
    .filter(Boolean)
    .join(', ');
}
