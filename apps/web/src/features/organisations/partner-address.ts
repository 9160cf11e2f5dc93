/** Where an organisation's page is. */
export function partnerAddress(id: string): string {
  return `/partners/${id}`;
}
