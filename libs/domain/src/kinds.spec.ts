import { kindFields } from './kind-fields.js';
import { Kind, kinds } from './kinds.js';
import { ladderOf, ladders, rungOf, Stage } from './ladders.js';
import { codeList } from './terms.js';

describe('kinds', () => {
  it('gives every kind a definition, a ladder and its fields', () => {
    expect(codeList(ladders)).toEqual(codeList(kinds));
    expect(codeList(kindFields)).toEqual(codeList(kinds));
    for (const { label, definition } of Object.values(kinds))
      expect(`${label}: ${definition}`).toMatch(/^[A-Z].*: [A-Z].*\.$/);
  });
});

describe('ladders', () => {
  it.each(codeList(kinds))('%s: distinct rungs, each with a sentence, those beside the ladder last', (kind) => {
    const ladder = ladderOf(kind);
    expect(new Set(ladder.map(({ code }) => code)).size).toBe(ladder.length);
    expect(new Set(ladder.map(({ label }) => label)).size).toBe(ladder.length);
    for (const rung of ladder) expect(rung.definition).toMatch(/^[A-Z].*\.$/);
    const firstAside = ladder.findIndex(({ aside }) => aside);
    if (firstAside >= 0) expect(ladder.slice(firstAside).every(({ aside }) => aside)).toBe(true);
  });

  it.each(codeList(kinds))('%s: begins with what its undertaker may simply say', (kind) => {
    expect(ladderOf(kind)[0]).toMatchObject({ grade: 'D' });
    expect(ladderOf(kind)[0]).not.toHaveProperty('only');
  });

  it('has the rungs of each life in their order', () => {
    const codes = (kind: Kind) => ladderOf(kind).map(({ code }) => code);
    expect(codes('FUNDING')).toEqual(['ANNOUNCED', 'ALLOCATED', 'CONTRACTED', 'PAID_OVER', 'SPENT']);
    expect(codes('AGREEMENT')).toEqual([
      'PROPOSED',
      'IN_NEGOTIATION',
      'TEXT_AGREED',
      'SIGNED',
      'LAID',
      'RATIFIED',
      'IN_FORCE',
      'IN_OPERATION',
      'ENDED',
    ]);
    expect(codes('SUMMIT')).toEqual(['ANNOUNCED', 'SCHEDULED', 'HELD', 'OUTCOME_PUBLISHED', 'POSTPONED', 'CANCELLED']);
    expect(codes('PARTNERSHIP')).toEqual(['ANNOUNCED', 'SET_UP', 'OPERATING', 'CLOSED']);
    expect(codes('SANCTIONS')).toEqual(['UNDER_CONSIDERATION', 'ANNOUNCED', 'LEGISLATED', 'IN_FORCE', 'LIFTED']);
    expect(codes('REFORM')).toEqual(['ANNOUNCED', 'CONSULTED', 'INTRODUCED', 'ENACTED', 'IN_FORCE']);
    expect(codes('OPERATION')).toEqual(['ANNOUNCED', 'RESOURCED', 'UNDER_WAY', 'COMPLETED']);
    expect(codes('OTHER')).toEqual(['ANNOUNCED', 'BEGUN', 'DONE']);
  });

  it('names every rung once in the enum, and finds no rung on another kind’s ladder', () => {
    expect(new Set(Object.values(Stage)).size).toBe(Object.keys(Stage).length);
    expect(Stage.ANNOUNCED).toBe('ANNOUNCED');
    expect(rungOf('FUNDING', 'SIGNED')).toBeUndefined();
    expect(rungOf('AGREEMENT', 'constructor')).toBeUndefined();
  });
});
