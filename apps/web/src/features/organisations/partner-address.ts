/** The address of an organisation’s page. */
export function partnerAddress(id: string): string {
  return `/partners/${id}`;
}
