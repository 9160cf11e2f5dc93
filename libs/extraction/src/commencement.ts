import type { Candidate } from './candidates.js';
import { holdsForItems, type Due } from './dates.js';
import { datesOf } from './facts.js';
import type { Proposal } from './proposal.js';

const law = String.raw`(?:regulation|rule|law|amendment|legislation|legislative|regulatory)s?`;
const begins = String.raw`(?:will|would|shall|to)\s(?:\w+\s)?(?:(?:be|come|enter|go|take)\s(?:in|into)\s(?:effect|force|place|operation)|take\seffect|apply|begin)`;
const begin = new RegExp(
  String.raw`\b(?:(?<law>${law})|measures|changes|reforms|restrictions|requirements|steps)\b.{0,60}?\b${begins}\b`,
  'isu',
);

interface Said extends Due {
  /** Only what changes a law or rule. */
  readonly ofLaw: boolean;
}

/** “The new rules will apply from 1 May”: when what was listed before begins; null if a sentence says none. */
export function commencementIn(text: string, { start, end }: Candidate, published: string | null): Said | null {
  const found = begin.exec(text.slice(start, end));
  if (found === null) return null;
  const after = start + found.index + found[0].length;
  const date = datesOf(text, { start, end }, published).find(
    (one) => one.phrase.start >= after - 1 && holdsForItems(one, published),
  );
  return date === undefined
    ? null
    : { due: date.edtf, dueText: date.words, ofLaw: found.groups?.['law'] !== undefined };
}

/** The items of the last list of a document, which a sentence just after them may date. */
export class LastList {
  #items: number[] = [];

  /** What was proposed of an item, by its place. */
  add(place: number): void {
    this.#items.push(place);
  }

  /** Only the block of the list and the one after it count. */
  leave(hasItem: boolean): void {
    if (!hasItem) this.#items = [];
  }

  /** Gives the date to the items that say none themselves. */
  date(proposals: Proposal[], { ofLaw, due, dueText }: Said): void {
    for (const at of this.#items) {
      const item = proposals[at]!;
      const isMeant = !ofLaw || item.kind === 'REFORM' || item.kind === 'SANCTIONS';
      if (isMeant && item.dueText === null) proposals[at] = { ...item, due, dueText };
    }
  }
}
