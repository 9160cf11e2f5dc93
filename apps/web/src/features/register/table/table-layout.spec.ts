import { registerColumns } from './register-columns.js';
import { filling, firstLayout, frozen, inOrder, moved, mostWidth, readLayout, resized, shown } from './table-layout.js';

describe('the arrangement of the register’s table', () => {
  it.each([null, '', 'nonsense', '7', '"text"', '[]', '{"order":7,"hidden":{},"widths":{"title":"wide","who":3}}'])(
    'shows every column in some order for any stored value: %j',
    (kept) => {
      const layout = readLayout(kept);
      expect([...layout.order].sort()).toEqual([...firstLayout.order].sort());
      expect(layout.hidden).toEqual(firstLayout.hidden);
      expect(layout.widths).toEqual({});
    },
  );

  it('is read as it was stored', () => {
    const layout = resized(frozen(shown(moved(firstLayout, 'due', -1), 'amount', true), 'kind', true), 'title', 420);
    expect(readLayout(JSON.stringify(layout))).toEqual(layout);
  });

  it('puts new columns last, hidden if that is their default', () => {
    const kept = { order: ['title', 'gone', 'title'], hidden: ['title'], frozen: ['gone'], widths: { title: 1e9 } };
    const layout = readLayout(JSON.stringify(kept));
    expect(layout.order[0]).toBe('title');
    expect(layout.order).toHaveLength(firstLayout.order.length);
    expect(layout.hidden).toEqual(['title', ...firstLayout.hidden]);
    expect(layout.frozen).toEqual([]);
    expect(layout.widths).toEqual({ title: mostWidth });
  });

  it('keeps frozen columns before the others, and moves each among its like', () => {
    const layout = frozen(firstLayout, 'kind', true);
    expect(inOrder(layout).slice(0, 3)).toEqual(['title', 'kind', 'status']);
    expect(moved(layout, 'kind', 1)).toBe(layout);
    expect(moved(layout, 'title', -1)).toBe(layout);
    expect(inOrder(moved(layout, 'kind', -1)).slice(0, 3)).toEqual(['kind', 'title', 'status']);
  });

  it('fills the window by its first column, without a half column at 1,280 pixels', () => {
    const sum = (width: number) => {
      const widths = filling(firstLayout, width);
      const shown = registerColumns.filter(({ id }) => !firstLayout.hidden.includes(id));
      return shown.reduce((all, { id, width: own }) => all + (widths[id] ?? own), 0);
    };
    // Beside the rail, within the margins, the border and a scroll bar.
    expect(sum(1_023)).toBe(1_023);
    expect(sum(1_700)).toBe(1_700);
    expect(sum(400)).toBeGreaterThan(1_000);
  });
});
