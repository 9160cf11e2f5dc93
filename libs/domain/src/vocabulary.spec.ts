import * as findings from './finding-terms.js';
import * as intake from './intake.js';
import * as rounds from './round-terms.js';
import * as samples from './sample-terms.js';
import * as vocabulary from './vocabulary.js';

const tables = Object.entries({ ...vocabulary, ...findings, ...samples, ...rounds, ...intake }).filter(
  ([name, value]) => /^[a-z]/.test(name) && typeof value === 'object' && !Array.isArray(value),
) as [string, Record<string, { label: string; definition: string }>][];

describe('vocabulary', () => {
  it('finds its lists', () =>
    expect(tables.map(([name]) => name)).toEqual(expect.arrayContaining(['grades', 'markings'])));

  it.each(tables)('%s: every code shouts, every label is said once, every definition is a sentence', (_, table) => {
    const terms = Object.entries(table);
    expect(new Set(terms.map(([, { label }]) => label)).size).toBe(terms.length);
    for (const [code, { label, definition }] of terms) {
      expect(code).toMatch(/^[A-Z][A-Z_]*$/);
      expect(label).toMatch(/^[A-Z]/);
      expect(definition).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('puts grades in order, best first', () => {
    const { gradeReaches } = vocabulary;
    expect(gradeReaches('A', 'D')).toBe(true);
    expect(gradeReaches('B', 'B')).toBe(true);
    expect(gradeReaches('C', 'B')).toBe(false);
  });

  it('holds auditors and administrators in no team', () => {
    expect(vocabulary.teamRoles).toEqual(['VIEWER', 'CONTRIBUTOR', 'MANAGER']);
  });
});
