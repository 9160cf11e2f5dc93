import { screen } from '@testing-library/react';
import { connection, contributor, deployment } from './people.js';
import { proposedPassage, source } from './sources.js';

export const text =
  'Norland will open a ferry line.\n\nThe ministers met on an island.\n\nSudmark will fund two ports. They thanked all.';
export const ferry = (parts: object = {}) => proposedPassage('ferry', text, 'Norland will open a ferry line.', parts);
export const ports = (parts: object = {}) => proposedPassage('ports', text, 'Sudmark will fund two ports.', parts);
export const read = (parts: object = {}) =>
  source('a', { text, proposalsMade: 2, passages: connection([ferry(), ports()]), ...parts });
export const world = (parts: object = {}, of: object = read()) => ({
  deployment,
  viewer: contributor(),
  source: of,
  ...parts,
});

/** Its scan, by default finished. */
export const scan = (parts: object = {}) => ({
  __typename: 'Extraction',
  id: 'e',
  state: 'DONE',
  done: 10,
  total: 10,
  isCut: false,
  otherLanguage: 0,
  isOutdated: false,
  outside: null,
  ...parts,
});

export const entered = {
  id: 'c1',
  reference: 'FT-0007',
  title: 'Entered',
  dueWords: null,
  dueEdtf: null,
  responsibility: 'OWN',
  leadTeam: { id: 'team-Security', name: 'Security' },
};
export const decided = (proposal: object, parts: object) => ({
  ...proposal,
  decidedAt: '2026-02-01T10:00:00Z',
  decidedBy: { __typename: 'Person', id: 'person-ana', name: 'Ana Costa' },
  source: { id: 'a', proposalsMade: 2, proposalsDecided: 1, proposalsPossible: 0 },
  ...parts,
});
export const cardOf = (name: string) => screen.findByRole('article', { name: new RegExp(name) });

/** Selects words of a text, as a reader does with the mouse. */
export function select(root: HTMLElement, words: string): void {
  for (const chunk of root.querySelectorAll('[data-start]')) {
    const walker = document.createTreeWalker(chunk, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      window.getSelection()!.removeAllRanges();
      window.getSelection()!.addRange(range);
      document.dispatchEvent(new Event('selectionchange'));
      return;
    }
  }
  throw new Error(`“${words}” is not in one piece of the text.`);
}
