import { candidatesOf } from '../candidates.js';
import { readDocument } from '../document.js';
import type { Found } from './measured.js';

const keywords = /\b(?:will|shall|agreed to|committed to|pledge[ds]?|announced?|commit to)\b/iu;

/** What a search for words finds: every sentence with one of a few. Any reading has to be better than this. */
export function keywordsFind(text: string): Found[] {
  const { bodyStart } = readDocument(text);
  return [...candidatesOf(text, bodyStart)].flatMap(({ found }) =>
    found
      .filter(({ start, end }) => keywords.test(text.slice(start, end)))
      .map(({ start, end }) => ({ start, end, tier: 'likely' as const })),
  );
}
