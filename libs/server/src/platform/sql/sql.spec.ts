import { Bound, plan, shared, sql } from './sql.js';

describe('rows that a statement shares', () => {
  const even = (most: number | Bound) => shared(sql`select n from numbers where n % 2 = 0 and n < ${most}`);

  it('are read once, however often they are used', () => {
    const { text, parameters } = plan(
      sql`select (select count(*) from ${even(9)}), ${'x'}, array(select n from ${even(9)})`,
    ).statement();
    expect(text).toBe(
      `with shared0 as materialized (select n from numbers where n % 2 = 0 and n < $1) select (select count(*) from shared0), $2, array(select n from shared0)`,
    );
    expect(parameters).toEqual([9, 'x']);
  });

  it('are read separately if a value differs', () => {
    const [one, other] = [new Bound(9), new Bound(9)];
    const { text, parameters } = plan(
      sql`select ${even(9)}, ${even(8)}, ${even(one)}, ${even(other)}, ${even(one)}`,
    ).statement();
    expect(text).toMatch(/ select shared0, shared1, shared2, shared3, shared2$/);
    expect(parameters).toEqual([9, 8, 9, 9]);
  });

  it('can use others, which come before them', () => {
    const { text } = plan(sql`select * from ${shared(sql`select n + 1 from ${even(9)}`)}, ${even(9)}`).statement();
    expect(text).toBe(
      `with shared0 as materialized (select n from numbers where n % 2 = 0 and n < $1), shared1 as materialized (select n + 1 from shared0) select * from shared1, shared0`,
    );
  });
});
