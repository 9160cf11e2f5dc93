/** The board of what one team leads. */
export function boardOfTeam(teamId: string): string {
  return `/board?team=${teamId}`;
}
