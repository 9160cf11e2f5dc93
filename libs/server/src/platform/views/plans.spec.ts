import type { DayTime } from '@followthrough/domain/past-day';
import { jest } from '@jest/globals';
import { Reader } from './reader.js';
import { AnswerSize } from '../sql/answer-size.js';
import { Plans } from './plans.js';
import { Bound, plan, sql } from '../sql/sql.js';
import type { Reading } from './view.js';

const ana = '11111111-1111-7111-8111-111111111111';
const ben = '22222222-2222-7222-8222-222222222222';

const reading = (id: string, today = '2026-11-28'): Reading => ({
  reader: new Reader({ id, teamIds: [`team of ${id}`], isAuditor: id === ben, isAdministrator: false } as never, null),
  today: new Bound(today),
  now: new Bound(new Date(0)),
  voice: 'REPORTED',
  asAt: null,
  cursorKey: new Bound('key'),
  size: new AnswerSize(),
});

describe('a cached plan', () => {
  it('is made once, and filled in for each user', () => {
    const plans = new Plans();
    const make = jest.fn(({ reader, today }: Reading) =>
      plan(sql`select ${reader.id}, ${'of the document'}, ${reader.isAuditor}, ${today}, ${reader.id}`),
    );
    const first = plans.statement('asked', reading(ana), make);
    const second = plans.statement('asked', reading(ben, '2026-11-29'), make);
    expect(first).toMatchObject({
      text: 'select $1, $2, $3, $4, $1',
      parameters: [ana, 'of the document', false, '2026-11-28'],
    });
    expect(second?.parameters).toEqual([ben, 'of the document', true, '2026-11-29']);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('cannot hold what is known of one reader or of one moment', () => {
    const plans = new Plans();
    const peeking = ({ reader }: Reading) => plan(sql`select ${String(reader.id.value)}`);
    expect(() => plans.statement('asked', reading(ana), peeking)).toThrow('it does not know who reads');
    const atOnce = ({ today }: Reading) => plan(sql`select ${`${String(today.value)}`}`);
    expect(() => plans.statement('asked', reading(ana), atOnce)).toThrow('it does not know the day');
  });

  it('differs by voice, between current and past states, and by which time a past one is read', () => {
    const plans = new Plans();
    const make = jest.fn(({ voice, asAt }: Reading) =>
      plan(asAt ? sql`select ${voice}, ${asAt.until}` : sql`select ${voice}`),
    );
    const parameters = (more: Partial<Reading>) =>
      plans.statement('asked', { ...reading(ana), ...more }, make)?.parameters;
    expect(parameters({})).toEqual(['REPORTED']);
    expect(parameters({ voice: 'ASSESSED' })).toEqual(['ASSESSED']);
    const asAt = (on: string, by: DayTime) => {
      const day = new Bound(on);
      return { asAt: { by, day, until: new Bound(on), derived: new Map<string, string>() } };
    };
    expect(parameters(asAt('2026-03-31', 'RECORDED'))).toEqual(['REPORTED', '2026-03-31']);
    expect(parameters(asAt('2026-06-30', 'RECORDED'))).toEqual(['REPORTED', '2026-06-30']);
    expect(make).toHaveBeenCalledTimes(3);
    expect(parameters(asAt('2026-06-30', 'EFFECTIVE'))).toEqual(['REPORTED', '2026-06-30']);
    expect(make).toHaveBeenCalledTimes(4);
  });

  it('is forgotten for those used since, by all that they hold together', () => {
    const make = jest.fn(() => plan(sql`select 1`));
    const plans = new Plans(2 * 'REPORTED now aselect 1'.length);
    for (const asked of ['a', 'b', 'a', 'c', 'a', 'b']) plans.statement(asked, reading(ana), make);
    expect(make.mock.calls).toHaveLength(4);
  });

  it('is not kept where it alone holds too much, and takes the place of no other', () => {
    const make = jest.fn(() => plan(sql`select 1`));
    const plans = new Plans(100, 50);
    for (const asked of ['a', 'b'.repeat(50), 'b'.repeat(50), 'a']) plans.statement(asked, reading(ana), make);
    expect(make.mock.calls).toHaveLength(3);
    plans.statement('b'.repeat(200), reading(ana), make);
    plans.statement('a', reading(ana), make);
    expect(make.mock.calls).toHaveLength(4);
  });
});
