import { connection } from './people.js';

/** A source as the server returns it, with everything that a page may request. */
export const source = (id: string, parts: object = {}) => ({
  __typename: 'Source',
  id,
  version: 1,
  title: `Statement ${id}`,
  issuer: null,
  issuerName: null,
  publisher: 'Ministry of Ferries',
  published: '2025-12-09',
  publishedWords: null,
  language: 'en',
  address: null,
  copyState: 'ORIGINAL',
  knownGaps: null,
  mediaType: 'TEXT',
  text: 'Norland will open a ferry line.\n\nThey thanked their hosts.',
  textSha256: 'c0ffee',
  isTextIntact: true,
  archivedAt: '2026-01-01T10:00:00Z',
  archivedBy: null,
  original: null,
  facts: [],
  proposalsMade: 0,
  proposalsDecided: 0,
  proposalsPossible: 0,
  extraction: {
    __typename: 'Extraction',
    id: `extraction-${id}`,
    state: 'DONE',
    done: 10,
    total: 10,
    isCut: false,
    otherLanguage: 0,
    isOutdated: false,
    outside: null,
  },
  passages: connection([]),
  readings: connection([]),
  events: connection([]),
  ...parts,
});

/** A proposal with its passage, at these words of a text. */
export const proposedPassage = (id: string, text: string, words: string, parts: object = {}, passage: object = {}) => {
  const start = text.indexOf(words);
  const place = { __typename: 'Passage', id: `passage-${id}`, start, end: start + words.length, quote: words };
  const proposal = {
    __typename: 'Proposal',
    id: `proposal-${id}`,
    version: `version-${id}`,
    tier: 'LIKELY',
    state: 'PROPOSED',
    title: `Title of ${id}`,
    kind: 'OPERATION',
    amount: null,
    currency: null,
    dueWords: null,
    dueEdtf: null,
    stage: 'ANNOUNCED',
    force: 'WILL',
    manner: 'NARRATED',
    speaker: null,
    because: ['will', 'open'],
    madeBy: null,
    alsoBy: null,
    parties: [
      {
        name: 'Norland',
        role: 'UNDERTAKES',
        meansIssuer: false,
        organisationId: 'norland',
        organisationName: 'Norland',
      },
    ],
    acts: [],
    likelyDuplicates: [],
    decidedAt: null,
    decidedBy: null,
    reasonCode: null,
    reason: null,
    note: null,
    commitments: [],
    restates: null,
    readIn: null,
    alsoSaid: [],
    source: { id: 'a', proposalsMade: 2, proposalsDecided: 0, proposalsPossible: 0 },
    ...parts,
  };
  const open = proposal.tier === 'POSSIBLE' ? 'POSSIBLE' : 'PROPOSED';
  const state = proposal.state === 'PROPOSED' ? open : 'STATED';
  return {
    ...place,
    state,
    statements: [],
    notes: [],
    ...passage,
    proposal: { ...proposal, passage: { ...place, state } },
  };
};
