const day = '2026-11-22';
const uk = { role: 'UNDERTAKES', organisation: 'uk' };
const undertakes = (organisation) => ({ role: 'UNDERTAKES', organisation });
const partner = (organisation) => ({ role: 'PARTNER', organisation });
const invited = (words) => ({ role: 'INVITED', words });
const required = (words) => ({ words, isRequired: true, neededGrade: 'B' });

const states = (source, passage, facts = {}) => ({
  source,
  passage,
  roles: ['STATES'],
  manner: 'NARRATED',
  force: 'WILL',
  ...facts,
});

/**
 * What a careful officer could report from these documents alone: no other status has evidence, and this information is
 * missing. If the due date has passed, the report describes the state in the last available document: a later judgement
 * would claim that the commitment is late, which is not known.
 */
const unclear = (rationale, missing, effectiveOn = day) => ({
  do: 'report',
  on: day,
  by: 'contributor',
  status: 'UNCLEAR',
  rationale,
  missing,
  effectiveOn,
});

/** `missing` is the line of the report that the follow-up should resolve, counted from 0. */
const followUp = (title, dueOn, assigned, missing = 0) => ({
  do: 'followUp',
  on: day,
  by: 'contributor',
  title,
  dueOn,
  ...assigned,
  missing,
});
const toContributor = { person: 'contributor' };
const toManager = { person: 'manager' };
const toColleague = { person: 'colleague' };
const toBorders = { team: 'borders' };
const toEurope = { team: 'europe' };

const balkans = (key, country, name, dueOn) => ({
  key,
  on: day,
  by: 'contributor',
  title: `Agreement with ${name} against organised immigration crime`,
  kind: 'AGREEMENT',
  stage: 'PROPOSED',
  team: 'borders',
  accountable: 'manager',
  parties: [uk, undertakes(country)],
  policyAreas: ['organised immigration crime', 'western balkans'],
  statements: [states('budapest2024', 'agreements', { manner: 'TRAILED', speakerOffice: 'Prime Minister' })],
  backgrounds: ['albania'],
  history: [
    unclear(
      `One passage trails agreements with three countries. It does not say what sort of instrument each is to be, and nothing held here comes from ${name}. Whether this one was signed is not known.`,
      ['The type of instrument', 'Whether, when and where it was signed'],
    ),
    followUp(`Find the signed text with ${name}, or a record that there is none`, dueOn, toContributor, 1),
  ],
});

/**
 * The commitments in five summaries, one entry each. No document here supports a verdict, so every report is “unclear”
 * and lists the missing information.
 */
export const commitments = [
  {
    key: 'measures',
    on: day,
    by: 'contributor',
    title: 'Security measures at the Belgian border',
    kind: 'FUNDING',
    stage: 'ANNOUNCED',
    team: 'borders',
    accountable: 'manager',
    parties: [uk, partner('belgium')],
    policyAreas: ['borders', 'organised immigration crime'],
    milestones: [
      required('An operations centre with a command of its own works'),
      required('Surveillance equipment is in use'),
      required('More officers serve at the front line'),
    ],
    statements: [states('belgium2022', 'measures', { speakerOffice: 'Home Secretary' })],
    backgrounds: ['declaration'],
    history: [
      unclear(
        'The announcement names three parts of a package. It gives no sum, and nothing later is held that shows money or equipment.',
        ['The amount', 'The period it covers', 'Who received it'],
      ),
      followUp('Find the funding letter, and the outturn for the years it covers', '2026-12-11', toContributor),
    ],
  },
  {
    key: 'agreement',
    on: day,
    by: 'contributor',
    title: 'Law enforcement cooperation agreement between Belgium and the United Kingdom',
    kind: 'AGREEMENT',
    stage: 'IN_NEGOTIATION',
    team: 'europe',
    accountable: 'manager',
    parties: [uk, undertakes('belgium')],
    policyAreas: ['law enforcement', 'organised immigration crime'],
    statements: [
      states('belgium2022', 'talks', { force: 'EXPLORING' }),
      states('belgium2024', 'agreement', { force: 'EXPECTED' }),
    ],
    backgrounds: ['declaration'],
    history: [
      {
        do: 'due',
        on: day,
        due: { words: 'in the coming weeks' },
        reason: 'The second release says so. The words have no end, and make no date.',
        statement: ['belgium2024', 'agreement'],
      },
      unclear(
        'In January 2024 the second release expected it within weeks, and “on track” could have been reported then. Nothing held here is later, and both releases are British.',
        ['The text', 'The type of instrument', 'Whether, when and where it was signed'],
      ),
      followUp('Check the treaty records of both countries', '2026-12-04', toContributor, 2),
    ],
  },
  {
    key: 'officers',
    on: day,
    by: 'contributor',
    title: 'British officers stationed in Belgium under the law enforcement agreement',
    kind: 'OPERATION',
    stage: 'ANNOUNCED',
    team: 'borders',
    parties: [uk, partner('belgium')],
    policyAreas: ['law enforcement'],
    statements: [states('belgium2024', 'officers')],
    history: [
      { do: 'link', on: day, kind: 'DEPENDS_ON', to: 'agreement' },
      unclear('It hangs on an agreement whose fate is not known. The release names neither the agency nor a number.', [
        'Which agency sends them',
        'How many they are',
        'When they start',
      ]),
      followUp('Ask for number and start once the agreement’s fate is known', '2027-01-15', toBorders, 1),
    ],
  },
  {
    key: 'summit',
    on: day,
    by: 'contributor',
    title: 'Illicit Finance Summit',
    kind: 'SUMMIT',
    stage: 'ANNOUNCED',
    team: 'europe',
    accountable: 'manager',
    parties: [
      uk,
      { role: 'HOST', organisation: 'uk' },
      invited('governments'),
      invited('civil society'),
      invited('the private sector'),
    ],
    due: { words: 'next June', edtf: '2026-06' },
    fields: { venue: 'Lancaster House, London', start: '2026-06' },
    policyAreas: ['illicit finance'],
    statements: [states('brussels2025', 'summit', { speakerOffice: 'Foreign Secretary' })],
    history: [
      unclear(
        'As things stood in December 2025, when it was announced. June 2026 is over since, and nothing held here is later.',
        ['Whether it was held', 'Who attended', 'What came of it'],
        '2025-12-31',
      ),
      followUp('Find the outcome document', '2026-12-04', toContributor, 2),
    ],
  },
  {
    key: 'unit',
    on: day,
    by: 'contributor',
    title: 'Foreign Office doubles its migration unit',
    kind: 'OPERATION',
    stage: 'ANNOUNCED',
    team: 'europe',
    parties: [uk, { role: 'DELIVERS', organisation: 'fcdo' }],
    fields: { target: 'double' },
    policyAreas: ['migration'],
    statements: [states('brussels2025', 'unit')],
    history: [
      unclear('Twice an unknown number is an unknown number. The release does not say what is counted.', [
        'What is counted: posts, people or money',
        'The number it starts from',
        'The day by which it is to be doubled',
      ]),
      followUp('Ask the Foreign Office for both figures', '2026-12-18', toManager, 1),
    ],
  },
  {
    key: 'councilOfEurope',
    on: day,
    by: 'contributor',
    title: 'Council of Europe states meet about reforms of the human rights convention',
    kind: 'SUMMIT',
    stage: 'ANNOUNCED',
    team: 'europe',
    parties: [{ role: 'UNDERTAKES', words: 'member states' }],
    due: { words: 'in spring 2026', edtf: '2026-21' },
    policyAreas: ['human rights'],
    statements: [states('brussels2025', 'councilOfEurope', { force: 'EXPECTED' })],
    history: [
      unclear(
        'As things stood in December 2025: others were expected to meet. Spring 2026, which we read as March to May, is over since, and no record of the meeting is held.',
        ['Whether it was held', 'What came of it'],
        '2025-12-31',
      ),
      followUp('Look for it in the record of the Council of Europe', '2026-12-11', toEurope),
    ],
  },
  {
    key: 'euSanctions',
    on: day,
    by: 'contributor',
    title: 'European Union sanctions regime against people smugglers',
    kind: 'SANCTIONS',
    stage: 'UNDER_CONSIDERATION',
    team: 'europe',
    parties: [undertakes('eu')],
    policyAreas: ['sanctions', 'organised immigration crime'],
    statements: [states('brussels2025', 'euSanctions', { force: 'EXPLORING' })],
    history: [
      unclear('A British release tells what the European Union considers. Nothing of its own is held.', [
        'The statement of September that it refers to',
        'Any proposal for a regulation',
      ]),
      followUp('Archive the European source', '2026-11-27', toContributor),
    ],
  },
  balkans('serbia', 'serbia', 'Serbia', '2026-12-11'),
  balkans('northMacedonia', 'northMacedonia', 'North Macedonia', '2026-12-11'),
  balkans('kosovo', 'kosovo', 'Kosovo', '2026-12-18'),
  {
    key: 'command',
    on: day,
    by: 'contributor',
    title: 'Additional funding for the Border Security Command',
    kind: 'FUNDING',
    stage: 'ANNOUNCED',
    team: 'borders',
    accountable: 'manager',
    parties: [uk, { role: 'BENEFICIARY', organisation: 'borderSecurityCommand' }],
    money: { amount: '75000000', currency: 'GBP', words: 'An extra £75 million' },
    fields: { qualifier: 'ADDITIONAL' },
    policyAreas: ['borders', 'public spending'],
    statements: [states('budapest2024', 'command', { speakerOffice: 'Prime Minister', firstSourceNotHeld: true })],
    history: [
      unclear(
        'The release recalls an announcement made elsewhere. “Extra” says that there is a base, and not which one.',
        ['The base it is additional to', 'The period', 'The allocation', 'What was spent'],
      ),
      followUp('Archive the Glasgow speech', '2026-11-27', toContributor),
      followUp('Trace the money in the Estimates', '2027-01-29', toColleague, 2),
    ],
  },
  {
    key: 'budapestMeeting',
    on: day,
    by: 'contributor',
    title: 'Meeting on migration at the European Political Community in Budapest',
    kind: 'SUMMIT',
    stage: 'ANNOUNCED',
    team: 'europe',
    parties: [uk, invited('fellow European leaders')],
    due: { words: 'today', edtf: '2024-11-07' },
    fields: { venue: 'Budapest', start: '2024-11-07' },
    policyAreas: ['migration'],
    statements: [states('budapest2024', 'meeting', { speakerOffice: 'Prime Minister' })],
    history: [
      unclear(
        'As things stood on its day, when it was announced. Whether it took place, and what was said, is in no document held here.',
        ['A readout'],
        '2024-11-07',
      ),
      followUp('Find the readout, or archive this as a diary item', '2026-11-30', toManager),
    ],
  },
  {
    key: 'customs',
    on: day,
    by: 'contributor',
    title: 'Customs partnership on materials for small boats',
    kind: 'PARTNERSHIP',
    stage: 'ANNOUNCED',
    team: 'europe',
    accountable: 'manager',
    parties: [uk, undertakes('france'), invited('other Calais Group members')],
    fields: { purpose: 'To stop shipments of materials for small boats' },
    policyAreas: ['customs', 'small boats'],
    milestones: [
      {
        words: 'The Calais Group goes through the details',
        due: { words: 'in April', edtf: '2024-04' },
        isRequired: false,
        neededGrade: 'B',
      },
    ],
    statements: [states('calais2024', 'customs')],
    history: [
      unclear(
        'The April of its milestone is over, and no record of that month is held. France is not heard: the release is British.',
        ['A record of the April discussion', 'Who belongs to it', 'The first exchange of information'],
      ),
      followUp('Get the record of April 2024', '2026-12-04', toColleague),
    ],
  },
  {
    key: 'socialMedia',
    on: day,
    by: 'contributor',
    title: 'More work with social media companies against smugglers’ posts',
    kind: 'OPERATION',
    stage: 'ANNOUNCED',
    team: 'borders',
    parties: [undertakes('calaisGroup'), { role: 'PARTNER', words: 'social media companies' }],
    policyAreas: ['online harms', 'organised immigration crime'],
    statements: [states('calais2024', 'socialMedia', { firstSourceNotHeld: true })],
    history: [
      unclear(
        'A group of five renewed a promise. Which of them does what, and how anybody could tell, is not stated; the earlier promise is not held.',
        ['Who in the group does it', 'A measure of “more”', 'A date'],
      ),
      followUp('Get the group’s conclusions; without them, mark it as not verifiable', '2026-12-18', toBorders),
    ],
  },
  {
    key: 'frontex',
    on: day,
    by: 'contributor',
    title: 'Arrangement with Frontex put into operation',
    kind: 'AGREEMENT',
    stage: 'SIGNED',
    team: 'borders',
    accountable: 'manager',
    parties: [uk, undertakes('frontex')],
    fields: { instrumentType: 'ARRANGEMENT' },
    policyAreas: ['borders', 'information exchange'],
    statements: [states('calais2024', 'frontex')],
    history: [
      unclear(
        'Signed, says the release, without a day. What it provides for, and since when, cannot be told without its text.',
        ['The text', 'The date of effect', 'The first exchange of information'],
      ),
      followUp('Get the text and the date of effect', '2026-12-11', toContributor),
    ],
  },
];
