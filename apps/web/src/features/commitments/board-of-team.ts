import { Responsibility } from '@followthrough/domain/vocabulary';
import { codeList } from '@followthrough/domain/terms';

/** The board of one team; includes other bodies’ commitments if one of these should be shown. */
export function boardOfTeam(teamId: string, shown: readonly Responsibility[]): string {
  const pairs = shown.includes(Responsibility.EXTERNAL)
    ? codeList(Responsibility).map((one) => ['responsibility', one])
    : [];
  return `/board?${new URLSearchParams([['team', teamId], ...pairs]).toString()}`;
}
