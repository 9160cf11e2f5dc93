import { Responsibility } from '@followthrough/domain/vocabulary';
import { codeList } from '@followthrough/domain/terms';

/** The board of what one team leads; with other bodies’ commitments where it is to show one of these. */
export function boardOfTeam(teamId: string, shown: readonly Responsibility[]): string {
  const pairs = shown.includes(Responsibility.EXTERNAL)
    ? codeList(Responsibility).map((one) => ['responsibility', one])
    : [];
  return `/board?${new URLSearchParams([['team', teamId], ...pairs]).toString()}`;
}
