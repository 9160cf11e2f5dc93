import { resolveDateWords } from '@followthrough/domain/date-words';
import { ladderOf } from '@followthrough/domain/ladders';
import { limits } from '@followthrough/domain/limits';
import { propose } from './propose.js';
import type { Proposal } from './proposal.js';

const published = '2026-03-10';

function only(text: string): Proposal {
  const proposals = propose(text, { published });
  expect(proposals).toHaveLength(1);
  return proposals[0] as Proposal;
}

describe('a proposal', () => {
  it('names kind, parties, date, force and manner of a meeting', () => {
    const summit = only('Next June, the Harbour Minister will host the Lantern Summit in Port Ansel.');
    expect(summit).toMatchObject({ kind: 'SUMMIT', stage: 'ANNOUNCED', force: 'WILL', manner: 'NARRATED' });
    expect(summit).toMatchObject({ due: '2026-06', dueText: 'Next June', amount: null });
    expect(summit.title).toBe('Host the Lantern Summit in Port Ansel');
    expect(summit.parties).toContainEqual({ name: 'Harbour Minister', role: 'UNDERTAKES' });
    expect(summit.parties).toContainEqual({ name: 'Harbour Minister', role: 'HOST' });
  });

  it('keeps a sum exact, and says which words made it a proposal', () => {
    const grant = only('She announced £1.35 million in additional funding for the Coast Watch.');
    expect(grant).toMatchObject({ kind: 'FUNDING', amount: { value: '1350000', currency: 'GBP' } });
    expect(grant.because).toEqual(expect.arrayContaining(['announced', '£1.35 million']));
    expect(grant.title).toBe('£1.35 million in additional funding for the Coast Watch');
  });

  it('has no verb at the end of its title whose object was cut off', () => {
    const sentence =
      'The Harbour Minister will open a joint school in Port Ansel, train 200 pilots and publish a shared flood map by the end of 2027.';
    expect(only(sentence).title).toBe('Open a joint school in Port Ansel, train 200 pilots');
  });

  it('gives two verbs joined by “and” the same subject', () => {
    const commission = only('The Harbour Commission will meet once a year, and will be chaired by the two ministers.');
    expect(commission.title).toBe('Chair the Harbour Commission by the two ministers');
  });

  it('makes no date of words without an end, and keeps them', () => {
    const treaty = only('The ferry treaty is expected to be finalised in the coming weeks.');
    expect(treaty).toMatchObject({
      due: null,
      dueText: 'in the coming weeks',
      force: 'EXPECTED',
      stage: 'IN_NEGOTIATION',
    });
  });

  it('reads past asterisks that a copied text marks emphasis with', () => {
    const text = '**Veldania will publish new guidance for lenders by June 2030.** It is needed.';
    const { title, because } = only(text);
    expect(title).toBe('Publish new guidance for lenders by June 2030');
    expect(because.join()).not.toContain('*');
  });

  it('leaves a date to the verb beside it', () => {
    const text =
      'In September, the Speaker stressed the need for a new sanctions regime, which Norway is now exploring.';
    expect(only(text)).toMatchObject({ due: null, title: 'New sanctions regime', force: 'EXPLORING' });
  });

  it('leaves the date of a step to the step', () => {
    const text = 'Veldania will lead a new rope partnership, which other members will discuss in April.';
    expect(only(text)).toMatchObject({ kind: 'PARTNERSHIP', due: null });
  });

  it.each([
    ['reads a season and a month from their part', 'We will open a new lighthouse in early June.', '2026-06'],
    ['ends at the day after “until”', 'We will fund a new ferry for the islands until 30 June 2027.', '2027-06-30'],
    ['takes a date ahead of the verb', 'Budget 2027 provides for an additional £4 million for buoys.', '2027'],
    ['reads the day of the document', 'We will ban beam nets with immediate effect.', '2026-03-10'],
    ['reads a climate conference', 'We will present a new plan for the harbours at COP31.', '2026-11'],
    ['reads both days', 'We will raise harbour fees on 1 April 2027 and 1 April 2028.', '2027-04-01/2028-04-01'],
    ['reads a financial year', 'We will spend £4 million on buoys this financial year.', '2025/2026'],
  ])('%s', (_, text, due) => {
    const found = only(text);
    expect(found.due).toBe(due);
    expect(resolveDateWords(found.dueText ?? '', published)).toMatchObject({ edtf: due });
  });

  it.each([
    'By June 2027 (at the latest), Veldania will build two new hydrogen plants.',
    'By June 2027 – at the latest – Veldania will build two new hydrogen plants.',
    'By June 2027: Veldania will build two new hydrogen plants.',
    'Veldania, by June 2027 (at the latest), will build two new hydrogen plants.',
  ])('takes no date with a preposition for that of a dateline: “%s”', (text) => {
    expect(only(text).due).toBe('2027-06');
  });

  it.each([
    ['of the dateline', 'PORT ANSEL, 10 March 2026 – Veldania will build two new hydrogen plants.'],
    ['of a dateline without a year', 'Ansel, Veldania, September 15 - Veldania will build two new hydrogen plants.'],
    ['from which money comes', 'We will invest £4 million of savings from 2026 in new rescue boats.'],
    ['that it goes beyond', 'We will continue the joint patrols of the strait beyond 11 May 2026.'],
    ['of a next meeting', 'We will present a new plan for the harbours at our next meeting.'],
  ])('makes no date of one %s', (_, text) => expect(only(text).due).toBeNull());

  it.each([
    ['the sum in the subject', 'Of this, £1.5 million will go to rescue boats, with £2 million for buoys.', '1500000'],
    ['the last of a range', 'We will invest between £2 million and £3 million in rescue boats.', '3000000'],
    ['the total', 'We will invest £2 million a year in rescue boats, £8 million in total.', '8000000'],
    ['the total at the end', 'We will invest £2 million a year in rescue boats, £8 million in all.', '8000000'],
    ['no sum for a total “in all ports”', 'We will invest £2 million in boats and £8 million in all ports.', '2000000'],
  ])('takes %s', (_, text, value) => expect(only(text).amount).toEqual({ value, currency: 'GBP' }));

  it('puts what is only considered on the first rung', () => {
    const regime = only('The alliance is now considering a new sanctions regime against wreckers.');
    expect(regime).toMatchObject({ kind: 'SANCTIONS', stage: 'UNDER_CONSIDERATION', force: 'EXPLORING' });
  });

  it('says of what is about to be announced that it is trailed, and names the act rather than the announcing', () => {
    const deals = only(
      'He will announce new plans against wreckers by signing agreements with Norway, Iceland and Malta.',
    );
    expect(deals).toMatchObject({ manner: 'TRAILED', kind: 'AGREEMENT', stage: 'PROPOSED' });
    expect(deals.title).toBe('Sign agreements with Norway, Iceland and Malta');
    const partners = deals.parties.filter(({ role }) => role === 'PARTNER').map(({ name }) => name);
    expect(partners).toEqual(['Norway', 'Iceland', 'Malta']);
  });

  it('always has a stage of its kind, and a short title', () => {
    const text = `The Government will ${'carefully '.repeat(60)}publish a plan for ${'the outer islands '.repeat(20)}.`;
    for (const proposal of propose(text)) {
      expect(ladderOf(proposal.kind).map(({ code }) => code)).toContain(proposal.stage);
      expect(proposal.title.length).toBeLessThanOrEqual(limits.title);
    }
    expect(propose(text)).toHaveLength(1);
  });

  it('has a title without what stands between commas after “that”', () => {
    const text = 'The Ministry will ensure that, from June 2026, every boat has a radio.';
    expect(only(text).title).toBe('Ensure that every boat has a radio');
  });

  it('is cut by tier, so that possible ones crowd out no likely one', () => {
    const possible = 'Ministers are looking at ways to support small harbours.';
    const likely = (place: string) => `The Office will open a new lighthouse at ${place} next June.`;
    const [first, second, third] = ['Ansel', 'Calder', 'Brindal'].map(likely);
    const text = [...Array<string>(5).fill(possible), first, possible, second, third].join('\n\n');
    const tiers = (most?: number) => propose(text, { published, most }).map(({ tier }) => tier);
    expect(tiers()).toEqual([...Array<string>(5).fill('possible'), 'likely', 'possible', 'likely', 'likely']);
    expect(tiers(2)).toEqual(['possible', 'possible', 'likely', 'likely']);
  });

  it('has a title of at most twelve words, which ends where a phrase ends or after a whole word', () => {
    const long = only(
      'Norland will build a new deep-water harbour and two repair yards on the outer islands for the fishing fleet of the north and for the rescue boats that serve the strait in winter.',
    );
    expect(long.title).toBe('Build a new deep-water harbour and two repair yards');
    const list = `harbours ${Array.from({ length: 12 }, (_, at) => `Port${at}town and`).join(' ')} Portlast`;
    const whole = only(`Norland will build ${list}.`);
    expect(whole.title).toBe('Build harbours Port0town and Port1town and Port2town and Port3town and Port4town');
    for (const { title } of [long, whole]) expect(title).not.toContain('…');
  });
});

describe('the shapes of a document', () => {
  const header = 'Ministers will build 9 lighthouses\nHarbour Office\n2025-12-09\n\n';

  it('proposes nothing from the header, and reads relative dates against its day', () => {
    const [first, ...rest] = propose(`${header}The Office will open a new lighthouse next June.`);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ due: '2026-06', start: header.length });
  });

  it('lets a given day win over the header', () => {
    const [first] = propose(`${header}The Office will open a new lighthouse next June.`, { published });
    expect(first?.due).toBe('2026-06');
    expect(propose(`${header}The Office will open one this year.`, { published: '2027-01-02' })[0]?.due).toBe('2027');
  });

  it('takes three lines without a day for text', () => {
    expect(propose('We will build 9 lighthouses.\nHarbour Office\nPort Ansel\n\nThat is all.')).toHaveLength(1);
  });

  it('quotes a sentence across hard line breaks as it is printed', () => {
    const text =
      'It rained.\nThe Harbour Office will open a new\nlighthouse in Port Ansel, and it\nwill be tall. Then it rained.';
    expect(only(text).quote).toBe(
      'The Harbour Office will open a new\nlighthouse in Port Ansel, and it\nwill be tall.',
    );
  });

  it('goes on with a sentence that a page break cut', () => {
    const text = 'The Harbour Office will open a new lighthouse on the \n\nouter island.';
    expect(only(text).quote).toBe(text);
  });

  it('reads items with the beginning that their lead sentence gives', () => {
    const proposals = propose('The Government will:\n- publish the tide tables\n- train 40 pilots\n- be kind\n');
    expect(proposals.map(({ quote }) => quote)).toEqual(['publish the tide tables', 'train 40 pilots']);
    expect(proposals[0]?.parties).toContainEqual({ name: 'Government', role: 'UNDERTAKES' });
  });

  it('reads items that a lead sentence frames, also where bullets lost their line breaks', () => {
    const text = 'The new sanctions will include: \n\n • restrictions on rope exports  • preventing the sale of tar ';
    expect(propose(text).map(({ kind, quote }) => [kind, quote])).toEqual([
      ['SANCTIONS', 'The new sanctions will include:'],
      ['SANCTIONS', 'restrictions on rope exports'],
      ['SANCTIONS', 'preventing the sale of tar'],
    ]);
  });

  it('names the speaker of a quotation that runs over paragraphs, and of none after it', () => {
    const text = `Harbour Minister Ilse Koran said:

“The sea is wide.

“We will build three new lighthouses.”

The Office will train 40 pilots.`;
    const [spoken, narrated] = propose(text);
    expect(spoken).toMatchObject({ manner: 'SPOKEN', speaker: 'Harbour Minister Ilse Koran' });
    expect(spoken?.parties).toContainEqual({ name: 'Harbour Minister Ilse Koran', role: 'UNDERTAKES' });
    expect(narrated).toMatchObject({ manner: 'NARRATED' });
    expect(narrated).not.toHaveProperty('speaker');
  });

  it('finds the speaker where the introduction is wrapped into the paragraph before', () => {
    const text =
      'The sea is wide, and it has\nalways been so here.\nHarbour Minister said:\n"We will build three new lighthouses."';
    expect(only(text)).toMatchObject({ manner: 'SPOKEN', speaker: 'Harbour Minister' });
  });

  it('ignores what a journalist asks for', () => {
    const text =
      'JOURNALIST: So you will build 20 lighthouses by June.\n\nPRIME MINISTER: We will build three new ones.';
    expect(only(text)).toMatchObject({
      quote: 'PRIME MINISTER: We will build three new ones.',
      speaker: 'PRIME MINISTER',
    });
  });

  it('reads a bare dollar sign as those of the country that the document is about', () => {
    const [first] = propose(
      'Statement\nPrime Minister of Australia\n2025-01-01\n\nWe will provide $5 million for buoys.',
    );
    expect(first?.amount).toEqual({ value: '5000000', currency: 'AUD' });
  });
});
