import { limits } from './limits.js';
import { normalisedText, publishedOn, sourceFactsProblem, sourceTextProblem } from './sources.js';

const given = (value: string, why: string | null = 'Their site says so.') => ({ value, origin: 'GIVEN' as const, why });
const title = { value: 'Joint statement', origin: 'STATED' as const };
const problemOf = (facts: object) => sourceFactsProblem({ title, copyState: 'UNKNOWN', ...facts });

describe('the text of a source', () => {
  it.each([
    ['', 'SOURCE_TEXT_MISSING'],
    [' \u00a0\r\n', 'SOURCE_TEXT_MISSING'],
    ['words\0', 'TEXT_HAS_NUL'],
    ['\udc00', 'TEXT_IS_BROKEN'],
    ['%PDF-1.4', 'SOURCE_TEXT_BINARY'],
    [`PK\u0003\u0004${'x'.repeat(9_000)}`, 'SOURCE_TEXT_BINARY'],
    ['\ufffd'.repeat(64), 'SOURCE_TEXT_BINARY'],
    ['é'.repeat(limits.sourceBytes / 2 + 1), 'SOURCE_TEXT_TOO_LONG'],
  ])('is refused: %#', (text, code) => expect(sourceTextProblem(text)).toMatchObject({ code, field: 'text' }));

  it.each([
    '\u202Eright to left',
    'e\u0301',
    '👩‍🚀',
    '\u0001\u0002\u0007',
    '\ufeffA byte order mark',
    'a\fb\vc\td\u0085e',
  ])('is kept: %j', (text) => expect(sourceTextProblem(text)).toBeNull());

  it('may contain a few characters that could not be decoded', () => {
    expect(sourceTextProblem(`${'A long document. '.repeat(1_000)}${'\ufffd'.repeat(70)}`)).toBeNull();
  });

  it('is the same document, however its white space and accents are written', () => {
    expect(normalisedText(' Cafe\u0301 \r\n\r\n noir ')).toBe(normalisedText('Café noir'));
    expect(normalisedText('“quoted”')).not.toBe(normalisedText('"quoted"'));
  });
});

describe('the facts of a source', () => {
  it('need a reason if a user gave them', () => {
    expect(problemOf({ title: given('A title', null) })).toMatchObject({
      code: 'REASON_MISSING',
      field: 'title',
    });
    expect(problemOf({ publisher: given('Them', '  ') })).toMatchObject({ field: 'publisher' });
    expect(problemOf({ publisher: given('Them'), issuer: given(' ', null) })).toBeNull();
  });

  it.each([
    ['language', 'en', null],
    ['language', 'pt-BR', null],
    ['language', 'english language', 'LANGUAGE_UNKNOWN'],
    ['language', 'x'.repeat(70), 'LANGUAGE_UNKNOWN'],
    ['address', 'https://www.gov.example/news?id=1', null],
    ['address', 'www.gov.example', 'ADDRESS_INVALID'],
    ['address', 'javascript:alert(1)//https://', 'ADDRESS_INVALID'],
    ['address', 'https://a b', 'ADDRESS_INVALID'],
    ['address', `https://a.example/${'x'.repeat(limits.address)}`, 'TEXT_TOO_LONG'],
    ['published', '2025-12-09', null],
    ['published', '9 December 2025', null],
    ['published', '31 February 2025', 'DATE_UNREADABLE'],
    ['published', 'last week', 'DATE_UNREADABLE'],
  ])('%s: %j', (field, value, code) => {
    const refused = problemOf({ [field]: given(value) });
    expect(refused?.code ?? null).toBe(code);
    if (refused) expect(refused.field).toBe(field);
  });

  it.each([
    ['2025-12', { edtf: '2025-12', words: null, earliest: '2025-12-01', latest: '2025-12-31' }],
    ['7 November 2024', { edtf: '2024-11-07', words: '7 November 2024', earliest: '2024-11-07', latest: '2024-11-07' }],
  ])('were published on %j', (value, day) => expect(publishedOn(value)).toEqual(day));
});
