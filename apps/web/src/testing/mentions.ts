import { source } from './commitments.js';
import { list } from './delivery.js';

const release = source({ id: 's1', title: 'A release', publishedWords: null, copyState: 'ORIGINAL' });
const note = {
  __typename: 'Note',
  id: 'n1',
  kind: 'PAST_ACT',
  words: null,
  passage: { __typename: 'Passage', id: 'p1', quote: 'Norland thanked the pilots.', source: release },
};

/** The mentions of an organisation: one noted passage and its source. */
export const mentions = { notesMentioning: list([note]), sourcesMentioning: list([release]) };
