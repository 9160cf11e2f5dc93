import { chosenIssuer } from './chosen-issuer.js';
import { releaseFacts } from './release-facts.js';

const body = 'The ministers of Norland and Sudmark met on the islands and agreed that the ferry line opens next year.';

describe('what a release says about itself', () => {
  it('is its heading, its issuer and its date, below the furniture of a page', () => {
    const facts = releaseFacts(
      `Press release\n\nFerries to Sudmark from next year\n\nFrom: Harbour Office\nPublished 7 November 2024\n\n${body}`,
    );
    expect(facts).toMatchObject({
      title: 'Ferries to Sudmark from next year',
      hasHeading: true,
      published: '2024-11-07',
      otherDays: [],
      impossibleDay: null,
    });
    expect(facts.issuers[0]).toEqual({ name: 'Harbour Office', isClear: true });
  });

  it.each([
    [
      'a line of its own at the end',
      `Ferries to Sudmark soon\n\n${body}\n\nPort Ansel, 7 November 2024\n`,
      '2024-11-07',
    ],
    ['a dateline', `Ferries to Sudmark soon\n\nPORT ANSEL, November 7, 2024 – ${body}`, '2024-11-07'],
    [
      'words that say so',
      `Ferries to Sudmark soon\n\nIssued by the Harbour Office on 7 November 2024.\n${body}`,
      '2024-11-07',
    ],
    [
      'today’s date within a sentence',
      `Ferries to Sudmark soon\n\nThe ministers agreed today, 7 November 2024, to go on.`,
      '2024-11-07',
    ],
    ['French', `Des ferries pour Sudmark\n\nLe 1er mars 2024\n\n${body}`, '2024-03-01'],
    ['German', `Fähren nach Sudmark ab Mai\n\nHafen, 7. November 2024\n\n${body}`, '2024-11-07'],
    ['Arabic digits', `عبّارات جديدة إلى سودمارك\n\n٧ نوفمبر ٢٠٢٤\n\n${body}`, '2024-11-07'],
    ['a month alone', `Ferries to Sudmark soon\n\nDecember 2025\n\n${body}`, '2025-12'],
    [
      'nothing but a date of something else',
      `Ferries to Sudmark soon\n\nThe port has been shut since 3 May 2021.`,
      null,
    ],
  ])('reads its date from %s', (_, text, published) => {
    expect(releaseFacts(text).published).toBe(published);
  });

  it('prefers the date of publication to those of events and of updates', () => {
    const text = `Ferries to Sudmark soon\n\nLast updated 9 December 2025\nPublished 7 November 2024\n\nTalks began on 3 May 2024.\n${body}`;
    expect(releaseFacts(text)).toMatchObject({ published: '2024-11-07', otherDays: ['2025-12-09', '2024-05-03'] });
  });

  it('offers both days that numbers can mean, and chooses neither', () => {
    expect(releaseFacts(`Ferries to Sudmark soon\n\n12/03/2025\n\n${body}`)).toMatchObject({
      published: null,
      otherDays: ['2025-03-12', '2025-12-03'],
    });
  });

  it('takes no date that does not exist, and says which it was', () => {
    expect(releaseFacts(`Ferries to Sudmark soon\n\n31 February 2025\n\n${body}`)).toMatchObject({
      published: null,
      impossibleDay: '31 February 2025',
    });
  });

  it('takes the first words where there is no heading, and says that they are none', () => {
    expect(releaseFacts(`${body} It was agreed on Monday.`)).toMatchObject({ title: body, hasHeading: false });
    const endless = releaseFacts(`${'ferry '.repeat(400)}\n`);
    expect(endless.hasHeading).toBe(false);
    expect(endless.title).toMatch(/^ferry .*ferry…$/);
    expect(endless.title.length).toBeLessThanOrEqual(121);
    expect(releaseFacts('x'.repeat(2_000)).title).toBe(`${'x'.repeat(120)}…`);
  });

  it('joins a heading that is wrapped, in capitals or within its sentence', () => {
    expect(releaseFacts(`MEDIA RELEASE\n\nNEW FERRIES FOR THE PEOPLE\nOF SUDMARK\n\n${body}`).title).toBe(
      'NEW FERRIES FOR THE PEOPLE OF SUDMARK',
    );
    expect(releaseFacts(`# Ferries for the people of\nSudmark\n\n${body}`).title).toBe(
      'Ferries for the people of Sudmark',
    );
  });

  it('leaves out of a title the day of publication with its weekday, but not a day that the title is about', () => {
    const published = 'Ferries for the people of Sudmark Saturday, 07 May 2011';
    expect(releaseFacts(`${published}\n\n${body}`)).toMatchObject({
      title: 'Ferries for the people of Sudmark',
      published: '2011-05-07',
    });
    const about = 'Statement on the storm of 7 May 2011';
    expect(releaseFacts(`${about}\n\n${body}`).title).toBe(about);
  });

  it('leaves the marks of writing direction out of a title, and nothing else', () => {
    expect(releaseFacts(`\u200Fاتفاق جديد بشأن العبّارات\n\n${body}`).title).toBe('اتفاق جديد بشأن العبّارات');
  });

  it('keeps to one heading of a text in two languages', () => {
    const text = `Ferries to Sudmark soon\n\n${body}\n\nDes ferries pour Sudmark\n\nLes ministres se sont rencontrés le 7 mai 2021.`;
    expect(releaseFacts(text)).toMatchObject({ title: 'Ferries to Sudmark soon', hasHeading: true, published: null });
  });
});

describe('the issuer', () => {
  const known = [
    { id: 'a', name: 'Norland', kind: 'COUNTRY', names: ['norland'] },
    { id: 'b', name: 'Harbour Office', kind: 'DEPARTMENT', names: ['harbour office', 'ho'] },
  ] as const;

  it('is a body known here, by any of its names', () => {
    expect(chosenIssuer([{ name: 'HO', isClear: false }], known)).toEqual({ id: 'b', name: 'Harbour Office' });
  });

  it('is no country that is merely named', () => {
    expect(chosenIssuer([{ name: 'Norland', isClear: false }], known)).toBeNull();
    expect(chosenIssuer([{ name: 'Norland', isClear: true }], known)).toEqual({ id: 'a', name: 'Norland' });
  });

  it('may be an unknown name, if the release prints it as its issuer', () => {
    const { issuers } = releaseFacts(`Ministry of Ferries\n\nFerries to Sudmark soon\n\n${body}`);
    expect(chosenIssuer(issuers, known)).toEqual({ id: null, name: 'Ministry of Ferries' });
  });

  it('is the subject of the first sentence where that is known', () => {
    const { issuers } = releaseFacts(`Ferries to Sudmark soon\n\nThe Harbour Office said today that ${body}`);
    expect(chosenIssuer(issuers, known)).toMatchObject({ id: 'b' });
  });
});
