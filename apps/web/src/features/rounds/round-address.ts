/** The address of a round’s page. */
export function roundAddress(id: string): string {
  return `/rounds/${id}`;
}

/** The address of the comparison of two frozen rounds. */
export function comparisonAddress(laterId: string, earlierId: string): string {
  return `/rounds/${laterId}/since/${earlierId}`;
}
