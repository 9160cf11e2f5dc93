import { parseSearch, stringifySearch } from '../platform/finding/search-text.js';
import { readBoard, type BoardAddress } from './board-address.js';

const keyOf = (personId: string) => `followthrough-board-${personId}`;

/** A board as the text of its address, without the page of columns. */
export function boardText({ columns: _, ...address }: BoardAddress): string {
  return stringifySearch({ ...address });
}

/** The board that this person last saw in this browser; null if it had no filter, or storage is blocked. */
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
    // Without storage, the next visit shows the board without a filter.
  }
}
