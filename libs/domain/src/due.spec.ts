import { dueChangeProblem, dueProblem, resolveDue } from './due.js';
import { englishWords } from './refusals/refusal-words.js';

describe('a due date', () => {
  it('is read from the words of its source, against the date of the source', () => {
    expect(resolveDue({ words: 'next June' }, '2025-12')).toMatchObject({
      words: 'next June',
      edtf: '2026-06',
      earliest: '2026-06-01',
      latest: '2026-06-30',
      basis: 'RELATIVE',
      against: '2025-12',
      why: null,
    });
  });

  it('rests on its words alone where they name it in full', () => {
    expect(resolveDue({ words: '30 June 2026' }, '2025-12')).toMatchObject({ basis: 'EXPLICIT', against: null });
  });

  it('says which reading was taken where the words allow several', () => {
    expect(resolveDue({ words: 'in spring 2026' }, null).readings).not.toEqual([]);
  });

  it('is null for open-ended wording, which is kept', () => {
    expect(resolveDue({ words: 'in the coming weeks' }, '2024-01-23')).toMatchObject({
      words: 'in the coming weeks',
      edtf: null,
      latest: null,
      basis: null,
    });
  });

  it('is null for relative wording without a reference date', () => {
    expect(resolveDue({ words: 'next June' }, null)).toMatchObject({ words: 'next June', edtf: null, basis: null });
  });

  it('counts as given if it differs from the wording', () => {
    const given = { words: 'next June', edtf: '2026-07', why: 'The ministry moved it.' };
    expect(resolveDue(given, '2025-12')).toMatchObject({
      edtf: '2026-07',
      basis: 'GIVEN',
      why: given.why,
      against: null,
    });
  });

  it('is not given by repeating what the words say', () => {
    expect(resolveDue({ words: 'next June', edtf: '2026-06' }, '2025-12')).toMatchObject({
      basis: 'RELATIVE',
      why: null,
    });
    expect(dueProblem({ words: 'next June', edtf: '2026-06' }, '2025-12')).toBeNull();
  });

  it('is empty if nothing was entered', () => {
    for (const entered of [null, undefined, {}, { words: '', edtf: '' }]) {
      expect(resolveDue(entered, '2025')).toMatchObject({ words: null, edtf: null, basis: null, readings: [] });
      expect(dueProblem(entered, '2025')).toBeNull();
    }
  });

  it('needs a reason where it is given', () => {
    expect(dueProblem({ edtf: '2026-07' }, '2025-12')).toMatchObject({ code: 'DATE_UNEXPLAINED', field: 'due.why' });
    expect(dueProblem({ edtf: '2026-07', why: '  ' }, '2025-12')).toMatchObject({ code: 'DATE_UNEXPLAINED' });
    expect(dueProblem({ edtf: '2026-07', why: 'The letter of 3 March.' }, '2025-12')).toBeNull();
  });

  it('is refused if it does not exist, or its wording is not valid text', () => {
    expect(dueProblem({ edtf: '2026-02-31', why: 'x' }, null)).toMatchObject({
      code: 'DAY_NOT_IN_MONTH',
      field: 'due.edtf',
    });
    expect(dueProblem({ words: 'x'.repeat(501) }, null)).toMatchObject({ code: 'TEXT_TOO_LONG' });
    expect(dueProblem({ words: 'June\0' }, null)).toMatchObject({ code: 'TEXT_HAS_NUL' });
  });

  it('changes only into another one, and for a reason', () => {
    const held = resolveDue({ words: 'June 2026' }, null);
    const later = resolveDue({ words: 'January 2027' }, null);
    expect(dueChangeProblem(held, held, 'why')).toMatchObject({ code: 'DUE_UNCHANGED' });
    expect(dueChangeProblem(held, later, ' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(dueChangeProblem(held, later, 'Said in the statement of May.')).toBeNull();
    expect(dueChangeProblem(held, resolveDue(null, null), 'It has no date any more.')).toBeNull();
  });
});

describe('words that name a day which no calendar has', () => {
  it.each([
    ['by 31 February 2026', '31 February 2026'],
    ['29 February 2026', '29 February 2026'],
    ['no later than the 31st of April', '31 April'],
    ['June 31st, 2026', '31 June 2026'],
    ['0 May', '0 May'],
    ['from 1 March to 32 March', '32 March'],
  ])('“%s” are refused, and say which', (words, day) => {
    const refused = dueProblem({ words }, '2025-12')!;
    expect(refused).toMatchObject({ code: 'DAY_IMPOSSIBLE', field: 'due' });
    expect(englishWords(refused)).toContain(`“${day}” is not a real date.`);
  });

  it('are saved if the date that they mean is given', () => {
    expect(dueProblem({ words: '31 February 2026', edtf: '2026-02-28', why: 'A misprint.' }, null)).toBeNull();
  });

  it.each([
    '29 February',
    '29 February 2028',
    'May 2026',
    'in May 20 people',
    'by June 2026',
    '30 June',
    'soon',
    '12 months',
  ])('“%s” do not', (words) => expect(dueProblem({ words }, '2025-12')).toBeNull());
});
