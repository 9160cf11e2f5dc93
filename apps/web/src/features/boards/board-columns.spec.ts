import { readBoard } from './board-address.js';
import { columnsOf, countOf, foldsAgain } from './board-columns.js';

const keys = (search: object, counts: Parameters<typeof columnsOf>[1] = []) =>
  columnsOf(readBoard({ ...search }), counts).map(({ key }) => key);

describe('the columns of a board', () => {
  it('are the open statuses and the closed ones, together or each', () => {
    expect(keys({})).toEqual(['UNCLEAR', 'NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'CLOSED']);
    expect(keys({ closed: 'open' }).slice(5)).toEqual([
      'DELIVERED',
      'PARTLY_DELIVERED',
      'NOT_DELIVERED',
      'WITHDRAWN',
      'SUPERSEDED',
    ]);
  });

  it('are those alone that the filter chooses', () => {
    expect(keys({ status: ['AT_RISK', 'WITHDRAWN'] })).toEqual(['AT_RISK', 'CLOSED']);
    const [, closed] = columnsOf(readBoard({ status: ['AT_RISK', 'WITHDRAWN'] }), []);
    expect(closed?.filter.status).toEqual(['WITHDRAWN']);
    expect(keys({ by: 'kind', kind: ['SUMMIT', 'FUNDING'] })).toEqual(['FUNDING', 'SUMMIT']);
  });

  it('are the stages that exist, in the order of the ladders, under the name most ladders give them', () => {
    const counts = ['IN_FORCE', 'SIGNED', 'ANNOUNCED'].map((key) => ({ key, count: 1 }));
    const columns = columnsOf(readBoard({ by: 'stage' }), counts);
    expect(columns.map(({ label }) => label)).toEqual(['Announced', 'Signed', 'In force']);
    const [agreements] = columnsOf(readBoard({ by: 'stage', kind: 'AGREEMENT' }), counts.slice(0, 1));
    expect(agreements?.label).toBe('In force or effect');
  });

  it('keep what else the filter asks', () => {
    const team = '01890000-0000-7000-8000-00000000000a';
    const [column] = columnsOf(readBoard({ by: 'team', due: 'this-year' }), [{ key: team, label: 'Trade', count: 3 }]);
    expect(column).toMatchObject({ label: 'Trade', filter: { due: 'this-year', team: [team] }, statuses: [] });
  });

  it('count the closed ones together', () => {
    const columns = columnsOf(readBoard({}), []);
    const counts = [
      { key: 'DELIVERED', count: 3 },
      { key: 'SUPERSEDED', count: 2 },
      { key: 'UNCLEAR', count: 7 },
    ];
    expect(columns.map((column) => countOf(column, counts))).toEqual([7, 0, 0, 0, 0, 5]);
  });

  it('fold again at the first of the closed ones, whichever the filter leaves', () => {
    const columns = columnsOf(readBoard({ closed: 'open', status: ['UNCLEAR', 'WITHDRAWN', 'SUPERSEDED'] }), []);
    expect(columns.filter((column) => foldsAgain(column, columns)).map(({ key }) => key)).toEqual(['WITHDRAWN']);
  });
});
