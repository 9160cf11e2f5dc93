import { commitmentFacts } from './commitment-facts.js';
import { factProblem, factsProblem } from './fact-rules.js';
import { factsIn, isAsked, originNames, reasonNames, writtenNames, type FactTable } from './facts.js';
import { keptFacts, recordedFacts, writtenFacts } from './kept-facts.js';
import { organisationFacts } from './organisation-facts.js';
import { sourceFactCode, sourceFacts } from './source-facts.js';

const table = {
  name: { type: 'text', label: 'Name', called: { label: 'a name' }, limit: 5, isRequired: true },
  colour: {
    type: 'choice',
    label: 'Colour',
    typeName: 'Colour',
    choices: { RED: { label: 'Red', definition: 'Like rust.' }, BLUE: { label: 'Blue', definition: 'Like the sea.' } },
  },
  why: { type: 'text', label: 'Reason', called: { label: 'a reason' }, neededWhere: { colour: 'RED' } },
  tags: { type: 'tags', label: 'Tags' },
  keeper: { type: 'person', label: 'Keeper' },
  parts: { type: 'own', label: 'Parts' },
} as const satisfies FactTable;
const harbour = {
  name: { type: 'text', label: 'Name', called: { label: 'a name' }, isRequired: true, hasOrigin: true },
  depth: { type: 'choice', label: 'Depth', typeName: 'Depth', choices: table.colour.choices, hasOrigin: true },
  country: { type: 'country', label: 'Country', hasOrigin: true },
  language: { type: 'language', label: 'Language' },
  page: { type: 'link', label: 'Page' },
  closedOn: { type: 'day', label: 'Closed on', onlyWhere: { page: 'https://closed.example' } },
  chart: { type: 'own', label: 'Chart', hasOrigin: true },
} as const satisfies FactTable;
const stated = (value: string | null) => ({ value, origin: 'STATED' as const });
const given = (value: string, why?: string) => ({ value, origin: 'GIVEN' as const, why: why ?? null });
const harbourProblem = (values: object) =>
  factsProblem(harbour, { name: stated('Port'), ...values }, { chart: () => null });
const codeOf = (values: object, parts: () => null = () => null) => factsProblem(table, values, { parts })?.code;

/** The facts that every event has, because they are as old as its type. */
const inEveryEvent: readonly (readonly [FactTable, readonly string[]])[] = [
  [commitmentFacts, ['title', 'kind', 'amountWords', 'accountableId', 'policyAreas', 'marking', 'handlingInstruction']],
  [organisationFacts, ['kind', 'name', 'shortName', 'code', 'inOfficeFrom', 'inOfficeUntil']],
  [sourceFacts, ['title', 'publisher', 'language', 'address', 'copyState', 'knownGaps']],
];

const own = { parties: () => null, kindFields: () => null, amount: () => null };

describe('facts as data', () => {
  it('are validated as their line says', () => {
    expect(codeOf({ name: 'Boat' })).toBeUndefined();
    expect(codeOf({})).toBe('TEXT_MISSING');
    expect(codeOf({ name: 'Steamer' })).toBe('TEXT_TOO_LONG');
    expect(codeOf({ name: 'Boat', colour: 'toString' })).toBe('CHOICE_UNKNOWN');
    expect(codeOf({ name: 'Boat', colour: 7 })).toBe('FIELD_INVALID');
    expect(codeOf({ name: ['Boat'] })).toBe('FIELD_INVALID');
    expect(codeOf({ name: 'Boat', tags: [' '] })).toBe('TEXT_MISSING');
  });

  it('name the field that is refused', () => {
    expect(factsProblem(table, { name: 'Boat', tags: [''] }, { parts: () => null })).toMatchObject({ field: 'tags' });
    expect(factsProblem(table, { name: 'Boat', colour: 'x' }, { parts: () => null })).toMatchObject({
      field: 'colour',
    });
  });

  it('are asked for, and needed, where another has a value', () => {
    expect(isAsked(table.why, { colour: 'BLUE' })).toBe(false);
    expect(isAsked(table.why, { colour: 'RED' })).toBe(true);
    expect(codeOf({ name: 'Boat', colour: 'BLUE' })).toBeUndefined();
    expect(codeOf({ name: 'Boat', colour: 'RED' })).toBe('TEXT_MISSING');
    expect(codeOf({ name: 'Boat', colour: 'RED', why: 'It is seen from afar.' })).toBeUndefined();
  });

  it('leave those with a rule of their own to it, in their order', () => {
    const asked: string[] = [];
    expect(codeOf({ name: 'Boat' }, () => (asked.push('parts'), null))).toBeUndefined();
    expect(codeOf({}, () => (asked.push('too late'), null))).toBe('TEXT_MISSING');
    expect(asked).toEqual(['parts']);
  });

  it('are stored, and recorded as codes and ids, and as erasable texts', () => {
    const kept = keptFacts(table, { name: 'Boat', colour: 'RED', why: '', tags: ['Old ', 'old', 'Two  masts'] });
    expect(kept).toEqual({ name: 'Boat', colour: 'RED', why: null, tags: ['old', 'two masts'], keeper: null });
    expect(recordedFacts(table, kept)).toEqual({ colour: 'RED', keeper: null });
    expect(writtenFacts(table, kept)).toEqual({ name: 'Boat', why: null, tags: 'old\ntwo masts' });
    expect(writtenNames(table)).toEqual(['name', 'why', 'tags']);
  });

  it('are written in the form of their type', () => {
    const right = {
      country: stated('GB-SCT'),
      language: 'pt-BR',
      page: 'https://port.example',
      closedOn: '2026-01-31',
    };
    expect(harbourProblem(right)).toBeNull();
    expect(harbourProblem({ country: stated('Norland') })).toMatchObject({
      code: 'COUNTRY_CODE_UNKNOWN',
      field: 'country',
    });
    expect(harbourProblem({ language: 'English?' })).toMatchObject({ code: 'LANGUAGE_UNKNOWN', field: 'language' });
    expect(harbourProblem({ page: 'port.example' })).toMatchObject({ code: 'ADDRESS_INVALID', field: 'page' });
    expect(harbourProblem({ language: ' ', page: '' })).toBeNull();
  });

  it('need to say where they come from, as far as they are known and their line says so', () => {
    expect(harbourProblem({ name: stated(' ') })).toMatchObject({ code: 'TEXT_MISSING', field: 'name' });
    expect(harbourProblem({ name: given('Port') })).toMatchObject({ code: 'REASON_MISSING', field: 'name' });
    expect(harbourProblem({ depth: given('RED', ' ') })).toMatchObject({ code: 'REASON_MISSING', field: 'depth' });
    expect(harbourProblem({ depth: given('GREEN', 'So.') })).toMatchObject({ code: 'CHOICE_UNKNOWN', field: 'depth' });
    expect(harbourProblem({ chart: given('A chart') })).toMatchObject({ code: 'REASON_MISSING', field: 'chart' });
    expect(harbourProblem({ depth: given('RED', 'It is on the sign.'), country: given('') })).toBeNull();
    expect(harbourProblem({ country: { value: 'GB', origin: 'HEARD' } })).toMatchObject({ code: 'ORIGIN_UNKNOWN' });
    expect(originNames(harbour)).toEqual(['name', 'depth', 'country', 'chart']);
    expect(reasonNames(harbour)).toEqual(['nameWhy', 'depthWhy', 'countryWhy', 'chartWhy']);
  });

  it('are stored without their origins, and blank means not stated', () => {
    const entered = {
      name: stated('Port'),
      country: given('GB', 'The sign.'),
      language: ' ',
      page: 'https://a.example',
    };
    const kept = keptFacts(harbour, entered);
    expect(kept).toMatchObject({ name: 'Port', country: 'GB', language: null, depth: null, closedOn: null });
    expect(recordedFacts(harbour, kept)).toEqual({ depth: null, country: 'GB', language: null, closedOn: null });
    expect(writtenFacts(harbour, kept)).toEqual({ name: 'Port', page: 'https://a.example' });
  });

  it('are asked for only where they belong', () => {
    expect(isAsked(harbour.closedOn, { page: 'https://open.example' })).toBe(false);
    expect(isAsked(harbour.closedOn, { page: 'https://closed.example' })).toBe(true);
  });

  it('that are texts are named in refusals, or do not compile', () => {
    // @ts-expect-error it is not called anything
    const nameless = { colour: { type: 'text', label: 'Colour' } } as const satisfies FactTable;
    expect(factProblem('colour', nameless.colour, 'x'.repeat(501))?.params['text']).toBe('this detail');
    expect(factsProblem(table, { name: ' ' }, { parts: () => null })?.params['text']).toBe('a name');
  });

  it('that have to be chosen are refused where they are not', () => {
    expect(factsProblem(commitmentFacts, { title: 'x', kind: null }, own)).toMatchObject({ code: 'CHOICE_UNKNOWN' });
  });

  it('that were added later say so, because earlier events lack them', () => {
    for (const [table, names] of inEveryEvent) {
      const early = factsIn(table).filter(([, { type, isLater }]) => type !== 'own' && !isLater);
      expect(early.map(([name]) => name).filter((name) => !names.includes(name))).toEqual([]);
    }
  });

  it('are recorded under names that never change', () => {
    expect(writtenNames(commitmentFacts)).toEqual(
      expect.arrayContaining(['title', 'amountWords', 'policyAreas', 'handlingInstruction']),
    );
    expect(writtenNames(organisationFacts)).toEqual(expect.arrayContaining(['name', 'shortName']));
    expect(writtenNames(sourceFacts)).toEqual(expect.arrayContaining(['title', 'publisher', 'address', 'knownGaps']));
    expect(reasonNames(sourceFacts)).toEqual(
      expect.arrayContaining(['titleWhy', 'issuerWhy', 'publisherWhy', 'publishedWhy', 'languageWhy', 'addressWhy']),
    );
    expect(Object.keys(recordedFacts(organisationFacts, {} as never))).toEqual(
      expect.arrayContaining(['kind', 'code', 'inOfficeFrom', 'inOfficeUntil']),
    );
    expect(Object.keys(recordedFacts(sourceFacts, {} as never))).toEqual(
      expect.arrayContaining(['language', 'copyState']),
    );
    expect(originNames(sourceFacts).map(sourceFactCode)).toEqual(
      expect.arrayContaining(['TITLE', 'ISSUER', 'PUBLISHER', 'PUBLISHED', 'LANGUAGE', 'ADDRESS']),
    );
    expect(sourceFactCode('officialNumber')).toBe('OFFICIAL_NUMBER');
  });
});
