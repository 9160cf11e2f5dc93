/** The address of a team’s page. */
export function teamAddress(id: string): string {
  return `/teams/${id}`;
}
