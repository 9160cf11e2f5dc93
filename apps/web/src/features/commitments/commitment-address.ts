/** The permanent address of a commitment: its reference never changes. */
export function commitmentAddress(reference: string): string {
  return `/commitments/${reference}`;
}
