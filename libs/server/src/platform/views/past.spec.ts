import { always, doneAt, pastOf, readPast } from './past.js';
import { Bound, plan } from '../sql/sql.js';
import { Reader } from './reader.js';

const at = (by: 'RECORDED' | 'EFFECTIVE') => ({
  by,
  day: new Bound('2026-03-31'),
  until: new Bound('2026-03-31T23:59:59.999Z'),
  derived: new Map([['counting_things', 'SELECT * FROM things']]),
});

describe('how a table is read as at a day', () => {
  it('is said once for each table', () => {
    readPast({ things: doneAt('at', 'recorded_at') });
    expect(() => readPast({ things: always('So.') })).toThrow('How things is read as at a day is said already.');
  });

  it('is said by both times', () => {
    const { RECORDED } = doneAt('at');
    expect(() => readPast({ halves: { RECORDED } as never })).toThrow(
      'Nothing says how halves is read as at a day by EFFECTIVE.',
    );
  });

  it('differs by time, and a view of the database follows its tables', () => {
    const text = (name: string, by: 'RECORDED' | 'EFFECTIVE') => {
      const rows = pastOf(name, at(by), Reader.nobody);
      return rows && plan(rows).text;
    };
    expect(text('things', 'RECORDED')).toContain('t."recorded_at" <= $1::timestamptz');
    expect(text('things', 'EFFECTIVE')).toContain('t."at" <= $1::timestamptz');
    expect(text('counting_things', 'EFFECTIVE')).toBe('SELECT * FROM things');
    expect(text('others', 'RECORDED')).toBeNull();
  });
});
