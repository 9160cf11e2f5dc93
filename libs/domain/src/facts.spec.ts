import { commitmentFacts } from './commitment-facts.js';
import { factsProblem } from './fact-rules.js';
import { isAsked, writtenNames, type FactTable } from './facts.js';
import { textNames } from './refusals/text-names.js';
import { keptFacts, recordedFacts, writtenFacts } from './kept-facts.js';

const table = {
  name: { type: 'text', label: 'Name', limit: 5, isRequired: true },
  colour: {
    type: 'choice',
    label: 'Colour',
    typeName: 'Colour',
    choices: { RED: { label: 'Red' }, BLUE: { label: 'Blue' } },
  },
  why: { type: 'text', label: 'Reason', neededWhere: { colour: 'RED' } },
  tags: { type: 'tags', label: 'Tags' },
  keeper: { type: 'person', label: 'Keeper' },
  parts: { type: 'own', label: 'Parts' },
} as const satisfies FactTable;
const codeOf = (values: object, parts: () => null = () => null) => factsProblem(table, values, { parts })?.code;

const own = { parties: () => null, kindFields: () => null, amount: () => null };

describe('facts as data', () => {
  it('are held to what their line says', () => {
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

  it('are kept, and recorded as codes and ids, and as texts that can be erased', () => {
    const kept = keptFacts(table, { name: 'Boat', colour: 'RED', why: '', tags: ['Old ', 'old', 'Two  masts'] });
    expect(kept).toEqual({ name: 'Boat', colour: 'RED', why: null, tags: ['old', 'two masts'], keeper: null });
    expect(recordedFacts(table, kept)).toEqual({ colour: 'RED', keeper: null });
    expect(writtenFacts(table, kept)).toEqual({ name: 'Boat', why: null, tags: 'old\ntwo masts' });
    expect(writtenNames(table)).toEqual(['name', 'why', 'tags']);
  });

  it('of a commitment that are written have a name of their own in refusals', () => {
    for (const [name, { type }] of Object.entries(commitmentFacts)) {
      if (type === 'text') expect(Object.keys(textNames)).toContain(name);
    }
  });

  it('that have to be chosen are refused where they are not', () => {
    expect(factsProblem(commitmentFacts, { title: 'x', kind: null }, own)).toMatchObject({ code: 'CHOICE_UNKNOWN' });
  });

  it('of a commitment stand in the record under names that are never changed', () => {
    expect(writtenNames(commitmentFacts)).toEqual(
      expect.arrayContaining(['title', 'amountWords', 'policyAreas', 'handlingInstruction']),
    );
  });
});
