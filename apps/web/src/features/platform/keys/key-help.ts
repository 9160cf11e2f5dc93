import { useEffect } from 'react';

/** A group of shortcuts with their descriptions. */
export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly (readonly [key: string, does: string])[];
}

/** The help on shortcuts: whether it is open, and the shortcuts of the current page besides the global ones. */
class KeyHelp {
  #isOpen = false;
  readonly #groups = new Set<KeyGroup>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly isOpen = () => this.#isOpen;
  readonly open = () => this.#set(true);
  readonly close = () => this.#set(false);

  groups(): readonly KeyGroup[] {
    return [...this.#groups];
  }

  add(group: KeyGroup): () => void {
    this.#groups.add(group);
    return () => void this.#groups.delete(group);
  }

  #set(isOpen: boolean) {
    this.#isOpen = isOpen;
    for (const tell of this.#listeners) tell();
  }
}

export const keyHelp = new KeyHelp();

/** Lists the shortcuts of a page in the help while the page is shown. */
export function useKeyHelp(group: KeyGroup): void {
  useEffect(() => keyHelp.add(group));
}
