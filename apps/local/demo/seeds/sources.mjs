import { readFileSync } from 'node:fs';

const textOf = (name) => readFileSync(new URL(`texts/${name}.txt`, import.meta.url), 'utf8').trimEnd();

const summary = 'The words are those of the demo; what they tell was published by this body.';
const undated = 'The release bears no date. This one is known to whoever archived it, and was not read in the text.';
const knownGaps =
  'This is a summary of the release in the project’s own words. The original is not included: read it before you rely on anything here.';

/** The details entered by hand for every summary. `published` is left out if the text states it. */
const given = ({ title, issuer, publisher, published }) => ({
  title: { value: title, origin: 'GIVEN', why: 'The summary has no heading of its own.' },
  issuer: { organisation: issuer, origin: 'GIVEN', why: summary },
  publisher: { value: publisher, origin: 'GIVEN', why: summary },
  ...(published && { published: { value: published, origin: 'GIVEN', why: undated } }),
  language: { value: 'en', origin: 'GIVEN', why: 'The summary is in English.' },
});

/**
 * Five summaries, written for this project. Each passage is given by its exact words, which occur once in the text. A
 * note marks a passage that states no commitment.
 */
export const sources = [
  {
    key: 'belgium2022',
    on: '2026-11-22',
    by: 'contributor',
    text: textOf('belgium-2022'),
    facts: given({
      title: 'Demo summary: Home Secretary receives Belgium’s interior minister',
      issuer: 'homeOffice',
      publisher: 'Demo summary of a Home Office release',
      published: '2022-03',
    }),
    copyState: 'UNKNOWN',
    knownGaps,
    proposals: {
      measures: ['confirmed', 'will pay'],
      talks: ['opened talks', 'agreement'],
    },
    passages: {
      measures:
        'The Home Secretary confirmed that British money will pay for security measures at the Belgian border. Three parts are named: an operations centre with a command of its own, surveillance equipment, and more officers at the front line.',
      talks:
        'During the visit the two governments opened talks on an agreement about cooperation between their law enforcement bodies.',
      declaration:
        'a joint declaration on organised immigration crime, which the heads of both governments signed in November 2021',
    },
    notes: [
      {
        key: 'declaration',
        passage: 'declaration',
        kind: 'PAST_ACT',
        words:
          'The joint declaration of November 2021 between Belgium and the United Kingdom. Its text is not held here.',
      },
    ],
  },
  {
    key: 'belgium2024',
    on: '2026-11-22',
    by: 'contributor',
    text: textOf('belgium-2024'),
    facts: {
      ...given({
        title: 'Demo summary: the prime ministers of Belgium and the United Kingdom meet',
        issuer: 'downingStreet',
        publisher: 'Demo summary of a Downing Street release',
      }),
      published: { value: '2024-01-23', origin: 'STATED' },
    },
    copyState: 'UNKNOWN',
    knownGaps,
    proposals: {
      agreement: ['expected to be completed', 'in the coming weeks'],
      officers: ['will be stationed'],
    },
    passages: {
      agreement:
        'The law enforcement agreement between the two countries is expected to be completed in the coming weeks.',
      officers: 'Under it, officers of British law enforcement will be stationed in Belgium.',
    },
    notes: [],
  },
  {
    key: 'calais2024',
    on: '2026-11-22',
    by: 'contributor',
    text: textOf('calais-2024'),
    facts: given({
      title: 'Demo summary: the Calais Group meets in Brussels',
      issuer: 'homeOffice',
      publisher: 'Demo summary of a Home Office release',
      published: '2024-02',
    }),
    copyState: 'UNKNOWN',
    knownGaps,
    proposals: {
      customs: ['will run', 'are asked'],
      socialMedia: ['renewed its promise', 'to do more'],
      frontex: ['arrangement', 'to be put into operation'],
      returns: { because: ['came to'], title: 'Returns of people without a right to stay', kind: 'OTHER' },
    },
    passages: {
      customs:
        'France and the United Kingdom will run a customs partnership aimed at the supply of materials for small boats. Other Calais Group members are asked to go through the details in April.',
      socialMedia:
        'The group renewed its promise to do more with social media companies about what smugglers put online.',
      frontex:
        'An arrangement with Frontex on exchanging information has been signed by the United Kingdom, and is now to be put into operation.',
      crossings: 'Crossings by small boat: 36% fewer.',
      boats: 'Boats seen in the Channel: 46% fewer than last year.',
      arrivals: 'People arriving without permission: 36% fewer.',
      returns: 'Returns of people without a right to stay came to more than 25,000 in the past year.',
    },
    notes: [
      {
        key: 'crossings',
        passage: 'crossings',
        kind: 'FIGURE',
        measure: 'crossings by small boat',
        value: '36',
        unit: '% fewer',
        words: 'No period and no comparison are stated.',
      },
      {
        key: 'boats',
        passage: 'boats',
        kind: 'FIGURE',
        measure: 'boats seen in the Channel',
        value: '46',
        unit: '% fewer',
        comparison: 'last year',
        words: 'The only one of the three figures with a comparison, so none of them provably contradicts another.',
      },
      {
        key: 'arrivals',
        passage: 'arrivals',
        kind: 'FIGURE',
        measure: 'people arriving without permission',
        value: '36',
        unit: '% fewer',
        words: 'The same number as for crossings, and another measure: the two are kept apart.',
      },
      {
        key: 'returns25000',
        passage: 'returns',
        kind: 'FIGURE',
        measure: 'returns of people without a right to stay',
        value: '25000',
        unit: 'returns',
        period: 'the past year',
        words: 'Stated as “more than”.',
      },
    ],
  },
  {
    key: 'budapest2024',
    on: '2026-11-22',
    by: 'contributor',
    text: textOf('budapest-2024'),
    facts: given({
      title: 'Demo summary: before the European Political Community in Budapest',
      issuer: 'downingStreet',
      publisher: 'Demo summary of a Downing Street release',
      published: '2024-11-07',
    }),
    copyState: 'UNKNOWN',
    knownGaps,
    proposals: {
      agreements: {
        because: ['will announce', 'is to sign'],
        title: 'Agreements on organised immigration crime with Kosovo, North Macedonia and Serbia',
        kind: 'AGREEMENT',
      },
      meeting: ['is on the programme today', 'chaired by'],
      command: ['extra', '£75 million', 'was announced'],
    },
    passages: {
      agreements:
        'The Prime Minister will announce that the United Kingdom is to sign agreements on organised immigration crime with Kosovo, North Macedonia and Serbia.',
      albania: 'a partnership with Albania that already exists, in which officers work jointly against illicit money',
      transit: 'The release counts almost 100,000 people in transit through the region in the year before.',
      meeting:
        'A meeting about migration is on the programme today, chaired by the Prime Minister, with fellow European leaders at the table.',
      command:
        'An extra £75 million for the Border Security Command was announced there, to pay for technology and staff.',
      returns:
        'By the latest count 9,400 people without a right to stay were returned, and 2,590 of these returns were enforced: up by 19% compared with the same months of 2023.',
    },
    notes: [
      {
        key: 'albania',
        passage: 'albania',
        kind: 'PAST_ACT',
        words: 'The partnership with Albania, which the three agreements are to build on.',
      },
      {
        key: 'transit',
        passage: 'transit',
        kind: 'FIGURE',
        measure: 'people in transit through the region',
        value: '100000',
        unit: 'people',
        period: 'the year before',
        words: 'Stated as “almost”.',
      },
      {
        key: 'returned',
        passage: 'returns',
        kind: 'FIGURE',
        measure: 'people without a right to stay who were returned',
        value: '9400',
        unit: 'people',
        comparison: 'the same months of 2023',
        words: 'Up by 19%, or its enforced part is: the words allow both readings.',
      },
      {
        key: 'enforced',
        passage: 'returns',
        kind: 'FIGURE',
        measure: 'returns that were enforced',
        value: '2590',
        unit: 'returns',
        comparison: 'the same months of 2023',
        words: 'A part of the 9,400. Up by 19%, or the whole is: the words allow both readings.',
      },
    ],
  },
  {
    key: 'brussels2025',
    on: '2026-11-22',
    by: 'contributor',
    text: textOf('brussels-2025'),
    facts: given({
      title: 'Demo summary: the Foreign Secretary in Brussels',
      issuer: 'fcdo',
      publisher: 'Demo summary of a Foreign Office release',
      published: '2025-12',
    }),
    copyState: 'UNKNOWN',
    knownGaps,
    proposals: {
      summit: ['is planned', 'for next June'],
      unit: ['is to double'],
      councilOfEurope: ['expected to hold a meeting'],
      euSanctions: ['is looking into', 'sanctions regime'],
      regime: {
        because: ['regime of sanctions'],
        title: 'British regime of sanctions on smugglers',
        kind: 'SANCTIONS',
      },
    },
    passages: {
      summit:
        'A summit on illicit finance is planned for next June at Lancaster House, with the Foreign Secretary as host. Asked to take part are other governments, then civil society, then the private sector.',
      unit: 'The Foreign Office is to double the unit that works on migration.',
      councilOfEurope:
        'Member states of the Council of Europe are expected to hold a meeting on reforms of the human rights convention, in spring 2026.',
      treaty: 'a treaty with France, as proof that returns to a neighbour can work',
      taskforce: 'a taskforce on illicit finance shared with Italy',
      regime:
        'a British regime of sanctions on smugglers and on those who finance them, in place since earlier in the year',
      euSanctions:
        'The European Union is looking into a sanctions regime of its own against people smuggling, after its Commission called for one in September.',
    },
    notes: [
      {
        key: 'treaty',
        passage: 'treaty',
        kind: 'PAST_ACT',
        words: 'The migration treaty between France and the United Kingdom.',
      },
      {
        key: 'taskforce',
        passage: 'taskforce',
        kind: 'PAST_ACT',
        words: 'The taskforce of Italy and the United Kingdom on illicit finance.',
      },
      {
        key: 'regime',
        passage: 'regime',
        kind: 'PAST_ACT',
        words: 'The United Kingdom’s own sanctions regime against smugglers.',
      },
    ],
  },
];
