const mostKept = 8;
const page = /^\/(commitments|sources|partners|findings)\/(?!new$)[^/]+$/;

const keyOf = (personId: string) => `followthrough-opened-${personId}`;

/** The addresses of the pages that this person last opened in this browser, latest first. Titles are not stored. */
export function lastOpened(personId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(personId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string' && page.test(one)) : [];
  } catch {
    return [];
  }
}

/** Stores the address of a commitment, a source, a partner or a finding, and no other. */
export function noteOpened(personId: string, address: string): void {
  if (!page.test(address)) return;
  const kept = [address, ...lastOpened(personId).filter((one) => one !== address)].slice(0, mostKept);
  try {
    window.localStorage.setItem(keyOf(personId), JSON.stringify(kept));
  } catch {
    // Without storage, nothing is remembered.
  }
}
