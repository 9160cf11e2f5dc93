/** Where a team's page is. */
export function teamAddress(id: string): string {
  return `/teams/${id}`;
}
