import { noteProblem } from './notes.js';

describe('a note', () => {
  it.each([
    [{ kind: 'POSITION' as const }, null],
    [{ kind: 'PAST_ACT' as const, words: 'Signed before.' }, null],
    [{ kind: 'FIGURE' as const, measure: 'crossings', value: '-36.5', unit: '%' }, null],
    [{ kind: 'FIGURE' as const, measure: 'crossings' }, null],
    [{ kind: 'FIGURE' as const, measure: 'crossings', value: '9400', valueWords: '9,400' }, null],
    [{ kind: 'FIGURE' as const, measure: 'funding', value: '75000000', valueWords: '75 million' }, null],
    [{ kind: 'FIGURE' as const, measure: 'crossings', value: '94', valueWords: '9,400' }, 'VALUES_DIFFER'],
    [{ kind: 'FIGURE' as const, measure: 'crossings', valueWords: '9,400' }, 'VALUES_DIFFER'],
    [{ kind: 'FIGURE' as const }, 'TEXT_MISSING'],
    [{ kind: 'FIGURE' as const, measure: 'crossings', value: '1e999' }, 'NUMBER_INVALID'],
    [{ kind: 'FIGURE' as const, measure: 'crossings', value: 'thirty' }, 'NUMBER_INVALID'],
    [{ kind: 'FIGURE' as const, measure: 'x'.repeat(501) }, 'TEXT_TOO_LONG'],
    [{ kind: 'POSITION' as const, unit: '%' }, 'NOTE_NOT_A_FIGURE'],
    [{ kind: 'POSITION' as const, words: 'a\0b' }, 'TEXT_HAS_NUL'],
  ])('%j', (note, code) => expect(noteProblem(note)?.code ?? null).toBe(code));
});
