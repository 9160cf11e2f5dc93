import { readBoard } from './board-address.js';
import { columnOf, foldsAgain } from './board-columns.js';

const columns = (search: object, ...keys: string[]) =>
  keys.map((key) => columnOf(readBoard({ ...search }), { key, label: null }));

describe('the columns of a board', () => {
  it('are the statuses, and the closed ones together', () => {
    const [unclear, closed] = columns({}, 'UNCLEAR', 'CLOSED');
    expect(unclear).toMatchObject({ label: 'Unclear', isCode: true, statuses: ['UNCLEAR'] });
    expect(closed?.statuses).toEqual(['DELIVERED', 'PARTLY_DELIVERED', 'NOT_DELIVERED', 'WITHDRAWN', 'SUPERSEDED']);
    expect(columns({ status: ['AT_RISK', 'WITHDRAWN'] }, 'CLOSED')[0]?.statuses).toEqual(['WITHDRAWN']);
  });

  it('are stages under the name that most ladders give them', () => {
    const stages = columns({ by: 'stage' }, 'ANNOUNCED', 'SIGNED', 'IN_FORCE');
    expect(stages.map(({ label }) => label)).toEqual(['Announced', 'Signed', 'In force']);
    expect(columns({ by: 'stage', kind: 'AGREEMENT' }, 'IN_FORCE')[0]?.label).toBe('In force or effect');
  });

  it('are kinds by their words, and teams and parties by their names', () => {
    expect(columns({ by: 'kind' }, 'SUMMIT')[0]).toMatchObject({ label: 'Summit', isCode: true, statuses: [] });
    const trade = columnOf(readBoard({ by: 'team' }), { key: 't1', label: 'Trade' });
    expect(trade).toEqual({ key: 't1', label: 'Trade', isCode: false, statuses: [] });
  });

  it('fold again at the first of the closed ones, whichever the filter leaves', () => {
    const left = columns({ closed: 'open' }, 'UNCLEAR', 'WITHDRAWN', 'SUPERSEDED');
    expect(left.filter((column) => foldsAgain(column, left)).map(({ key }) => key)).toEqual(['WITHDRAWN']);
  });
});
