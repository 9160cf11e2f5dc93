import { parseSearch, stringifySearch } from '../platform/finding/search-text.js';
import { readBoard, type BoardAddress } from './board-address.js';

const keyOf = (personId: string) => `followthrough-board-${personId}`;

/** A board as the text of its address, whichever ten of its columns are shown. */
export function boardText({ columns: _, ...address }: BoardAddress): string {
  return stringifySearch({ ...address });
}

/** The board that this person saw last in this browser; null where it had no filter, or nothing could be stored. */
export function rememberedBoard(personId: string): BoardAddress | null {
  try {
    const text = window.localStorage.getItem(keyOf(personId)) ?? '';
    const address = readBoard(parseSearch(text));
    return boardText(address) === '' ? null : address;
  } catch {
    return null;
  }
}

export function rememberBoard(personId: string, address: BoardAddress): void {
  try {
    window.localStorage.setItem(keyOf(personId), boardText(address));
  } catch {
    // A browser that stores nothing has the board without a filter next time.
  }
}
