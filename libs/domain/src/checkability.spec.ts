import { aspects, checkability, checkedThrough, extents, type CheckedFacts } from './checkability.js';
import { fieldsOf } from './kind-fields.js';
import { kinds } from './kinds.js';
import { codeList } from './terms.js';

const facts = (parts: Partial<CheckedFacts> = {}): CheckedFacts => ({
  kind: 'FUNDING',
  parties: [],
  statements: [],
  isUnsourced: false,
  amount: null,
  amountWords: null,
  kindFields: {},
  dueEdtf: null,
  dueBasis: null,
  dueReadings: [],
  requiresMilestones: false,
  ...parts,
});
const party = (parts: object = {}) =>
  ({ role: 'UNDERTAKES', isIdentified: true, isInferred: false, ...parts }) as const;

describe('checkability', () => {
  it('misses everything where nothing is recorded', () => {
    expect(checkability(facts())).toEqual({
      WHO: 'MISSING',
      WHAT: 'MISSING',
      HOW_MUCH: 'MISSING',
      BY_WHEN: 'MISSING',
      MEASURED_HOW: 'MISSING',
    });
  });

  it.each([
    ['STATED', [party({ isInferred: true }), party()]],
    ['INFERRED', [party({ isInferred: true })]],
    ['MISSING', [party({ isIdentified: false })]],
    ['MISSING', [party({ role: 'PARTNER' })]],
  ] as const)('who: %s', (extent, parties) => {
    expect(checkability(facts({ parties })).WHO).toBe(extent);
  });

  it.each([
    ['STATED', { statements: [{ roles: ['CHANGES'] }] }],
    ['INFERRED', { isUnsourced: true }],
    ['MISSING', { statements: [{ roles: ['WITHDRAWS'] }] }],
  ] as const)('what: %s', (extent, parts) => {
    expect(checkability(facts(parts)).WHAT).toBe(extent);
  });

  it.each([
    ['STATED', { amount: '75000000' }],
    ['INFERRED', { amountWords: 'tens of millions' }],
    ['STATED', { kind: 'OPERATION', kindFields: { target: '50 officers' } }],
    ['MISSING', { kind: 'OPERATION', kindFields: { measure: 'officers' } }],
    ['INFERRED', { kind: 'AGREEMENT' }],
    ['MISSING', { kind: 'OTHER' }],
  ] as const)('how much: %s for %j', (extent, parts) => {
    expect(checkability(facts(parts)).HOW_MUCH).toBe(extent);
  });

  it.each([
    ['STATED', { dueEdtf: '2026-06', dueBasis: 'EXPLICIT' }],
    ['INFERRED', { dueEdtf: '2026-21', dueBasis: 'EXPLICIT', dueReadings: ['SEASON'] }],
    ['INFERRED', { dueEdtf: '2026-06', dueBasis: 'RELATIVE' }],
    ['INFERRED', { dueEdtf: '2026-06', dueBasis: 'GIVEN' }],
  ] as const)('by when: %s for %j', (extent, parts) => {
    expect(checkability(facts(parts)).BY_WHEN).toBe(extent);
  });

  it.each([
    ['STATED', { kind: 'OPERATION', kindFields: { measure: 'officers' } }],
    ['STATED', { kindFields: { base: 'the budget of 2023' } }],
    ['INFERRED', { requiresMilestones: true }],
    ['MISSING', { kindFields: { qualifier: 'ADDITIONAL' } }],
  ] as const)('measured how: %s for %j', (extent, parts) => {
    expect(checkability(facts(parts)).MEASURED_HOW).toBe(extent);
  });

  it('names only fields that the kind has, and asks a question for each aspect', () => {
    for (const kind of codeList(kinds)) {
      const names = fieldsOf(kind).map(({ name }) => name);
      const { extent, measure } = checkedThrough[kind];
      expect(names).toEqual(expect.arrayContaining([...extent, ...measure]));
    }
    for (const { hint, definition } of Object.values(aspects)) {
      expect(hint).toMatch(/^[A-Z].*\?$/);
      expect(definition).toMatch(/\.$/);
    }
    for (const { definition } of Object.values(extents)) expect(definition).toMatch(/\.$/);
  });
});
