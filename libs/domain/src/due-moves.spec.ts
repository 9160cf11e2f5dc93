import { isMove, isWithoutLeave, slippage, type DueMove } from './due-moves.js';

const moved = (oldLatest: string | null, newLatest: string | null, hasLeave = false): DueMove => ({
  oldLatest,
  newLatest,
  hasLeave,
});
const june = { edtf: '2026-06' };
const july = { edtf: '2026-07' };
const none = { edtf: null };
const history = { isReported: false, moves: [] };

describe('a change of a due date', () => {
  it('is a move if there was another date', () => {
    expect(isMove(june, july, false, history)).toBe(true);
    expect(isMove(june, none, false, history)).toBe(true);
    expect(isMove(june, june, false, history)).toBe(false);
  });

  it('is no move if it sets the first date, and is one after a date was removed', () => {
    expect(isMove(none, june, false, history)).toBe(false);
    expect(isMove(none, june, false, { ...history, moves: [moved('2026-05-31', null)] })).toBe(true);
  });

  it('is no move if it corrects a typing error before anyone relied on the date', () => {
    expect(isMove(june, july, true, history)).toBe(false);
    expect(isMove(june, july, true, { ...history, moves: [moved('2026-05-31', '2026-06-30')] })).toBe(false);
    expect(isMove(june, july, true, { ...history, isReported: true })).toBe(true);
    expect(isMove(june, july, true, { ...history, moves: [moved('2026-05-31', '2026-06-30', true)] })).toBe(true);
  });
});

describe('a date moved without leave', () => {
  it('is later than the first one', () => {
    expect(isWithoutLeave([])).toBe(false);
    expect(isWithoutLeave([moved('2026-06-30', '2026-07-31')])).toBe(true);
    expect(isWithoutLeave([moved('2026-06-30', '2026-07-31', true)])).toBe(false);
    expect(isWithoutLeave([moved('2026-06-30', '2026-05-31')])).toBe(false);
    expect(isWithoutLeave([moved('2026-06-30', null)])).toBe(true);
    expect(isWithoutLeave([moved(null, '2026-06-30')])).toBe(false);
  });

  it('is later than the one agreed last', () => {
    const agreed = moved('2026-06-30', '2026-08-31', true);
    expect(isWithoutLeave([agreed, moved('2026-08-31', '2026-07-31')])).toBe(false);
    expect(isWithoutLeave([agreed, moved('2026-08-31', '2026-09-30')])).toBe(true);
    expect(isWithoutLeave([moved('2026-06-30', null, true), moved(null, '2030-12-31')])).toBe(false);
  });

  it('is no longer marked when it moves back, or when a later request is agreed', () => {
    const beyond = moved('2026-06-30', '2026-08-31');
    expect(isWithoutLeave([beyond, moved('2026-08-31', '2026-06-30')])).toBe(false);
    expect(isWithoutLeave([beyond, moved('2026-08-31', '2026-07-31')])).toBe(true);
    expect(isWithoutLeave([beyond, moved('2026-08-31', '2026-09-30', true)])).toBe(false);
  });
});

describe('slippage', () => {
  it('is counted from the first date to the current one', () => {
    const moves = [moved('2026-06-30', '2026-07-31'), moved('2026-07-31', '2027-01-30')];
    expect(slippage(moves, '2027-01-30')).toBe(214);
    expect(slippage(moves, '2026-06-29')).toBe(-1);
  });

  it('is unknown without a move, a first or a current last day', () => {
    expect(slippage([], '2026-06-30')).toBeNull();
    expect(slippage([moved('2026-06-30', null)], null)).toBeNull();
    expect(slippage([moved(null, '2026-06-30')], '2026-06-30')).toBeNull();
  });
});
