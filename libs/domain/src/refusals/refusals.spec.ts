import { readdirSync } from 'node:fs';
import { codeList } from '../terms.js';
import { isProblem, problem } from '../problems.js';
import { parameters } from './parameters.js';
import { fill } from './fill.js';
import { englishWords, refusalWords } from './refusal-words.js';
import { refusals } from './refusals.js';

/** The codes of every file here that has some. */
const parts = await Promise.all(
  readdirSync(import.meta.dirname)
    .filter((name) => /(-refusals|failures)\.ts$/.test(name))
    .map(async (name) =>
      Object.values((await import(`./${name.replace('.ts', '.js')}`)) as object).flatMap(Object.keys),
    ),
);
const all = Object.entries<string>(refusals);
const namesIn = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

describe('the catalogue of refusals', () => {
  it('has each code once', () => {
    expect(parts.flat().sort()).toEqual(codeList(refusals).toSorted());
  });

  it('says nothing with two codes', () => {
    expect(new Set(Object.values(refusals)).size).toBe(all.length);
  });

  it.each(all)('%s: “%s” is whole sentences, in signs that a catalogue of messages reads as they are', (_, words) => {
    expect(words).toMatch(/^["“{A-Z].*[.)]$/u);
    expect(words.replace(/\{\w+\}/g, '')).not.toMatch(/['{}#<>]/);
  });

  it('speaks of each parameter somewhere', () => {
    expect(codeList(parameters).filter((name) => !all.some(([, words]) => namesIn(words).includes(name)))).toEqual([]);
  });
});

describe('a refusal', () => {
  it('does not compile with an unknown code or a missing parameter', () => {
    // @ts-expect-error a parameter is missing
    problem('TEXT_TOO_LONG', { text: 'a title', length: 11, limit: 10 });
    // @ts-expect-error its words do not speak of this
    problem('ARCHIVED', { limit: 10 });
    // @ts-expect-error there is no such stage
    problem('STAGE_UNCHANGED', { stage: 'DREAMT_OF' });
  });

  it('names a field only if there is one, and is distinct from similar objects', () => {
    expect(problem('ARCHIVED')).not.toHaveProperty('field');
    expect(problem('ARCHIVED').in('id')).toMatchObject({ code: 'ARCHIVED', field: 'id' });
    expect([problem('ARCHIVED'), null, { code: 'ARCHIVED', params: {} }].map(isProblem)).toEqual([true, false, false]);
  });

  it('repeats what was typed only up to a limit, and splits no character', () => {
    const { params } = problem('NUMBER_INVALID', { typed: `${'x'.repeat(39)}😀${'y'.repeat(9_999)}` });
    expect(params['typed']).toBe(`${'x'.repeat(39)}…`);
    expect(String(problem('EMAIL_TAKEN', { name: 'n'.repeat(9_999) }).params['name'])).toHaveLength(201);
  });

  it('says numbers, days and labels, not their codes', () => {
    expect(englishWords(problem('PASSAGE_TOO_LONG', { length: 12_345, limit: 10_000 }))).toContain('12,345 characters');
    expect(englishWords(problem('REPORT_BEFORE_STATEMENT', { day: '2026-03-01' }))).toContain('before 1 March 2026');
    expect(englishWords(problem('STAGE_UNCHANGED', { stage: 'PAID_OVER' }))).toContain('“Paid over”');
    expect(englishWords(problem('EDIT_STALE', { by: [] }))).toMatch(/^Another person changed/);
  });

  it('is one line in one reading direction, for any name or text', () => {
    expect(englishWords(problem('EDIT_STALE', { by: ['Ana\nThe auditor', 'Ben\u2066\u202eOlsen'] }))).toMatch(
      /^Ana The auditor and Ben Olsen changed this/,
    );
    expect(problem('NUMBER_INVALID', { typed: '1\u202e2\r\n\u00003\u2028' }).params).toEqual({ typed: '1 2 3 ' });
    expect(problem('TEAM_NAME_TAKEN', { name: 'וועדה \u{1f1ee}\u{1f1f1}' }).params).toEqual({ name: 'וועדה 🇮🇱' });
  });

  it('inserts users’ text unchanged, even with braces', () => {
    expect(englishWords(problem('TEAM_NAME_TAKEN', { name: '{limit} {name} $&' }))).toContain(
      'called {limit} {name} $&.',
    );
  });

  it('speaks another language by the words of its code', () => {
    const welsh = { locale: 'cy', say: (_: string, values = {}) => fill('Mae {limit}', values) };
    expect(refusalWords({ code: 'TOO_MANY_TEAMS', params: { limit: '100000' } }, welsh)).toBe('Mae 100,000');
  });

  it('is left to the words of a newer server where its code, or what it speaks of, is not known', () => {
    const voice = { locale: 'en-GB', say: fill };
    expect(refusalWords({ code: 'OF_TOMORROW', params: {} }, voice)).toBeNull();
    expect(refusalWords({ code: 'toString', params: {} }, voice)).toBeNull();
    expect(refusalWords({ code: 'TOO_MANY_TEAMS', params: {} }, voice)).toBeNull();
  });
});
