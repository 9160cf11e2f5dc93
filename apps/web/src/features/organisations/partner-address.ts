/** Where an organisation's page is. */
export function partnerAddress(id: string): string {
  return `/partners/${id}`;
}

/** Where the page about it is that is made for paper. */
export function briefingAddress(id: string): string {
  return `${partnerAddress(id)}/briefing`;
}
