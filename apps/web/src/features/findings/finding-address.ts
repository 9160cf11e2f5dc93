/** The page of a finding. */
export function findingAddress(id: string): string {
  return `/findings/${id}`;
}
