import { useEffect } from 'react';

/** Keys of one sort, each with what it does. */
export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly (readonly [key: string, does: string])[];
}

/** The help about keys: whether it is open, and what keys the page has besides those of every page. */
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

/** Lists the keys of a page in the help, as long as the page is there. */
export function useKeyHelp(group: KeyGroup): void {
  useEffect(() => keyHelp.add(group));
}
