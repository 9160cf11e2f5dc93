import { readBoard } from './board-address.js';

describe('the address of a board', () => {
  it('says which ten of many columns are shown, however many there are, and nothing for the first ten', () => {
    const columnsOf = (columns: unknown) => readBoard({ by: 'party', columns }).columns;
    expect(['2', 10, '120'].map(columnsOf)).toEqual([2, 10, 120]);
    expect(['1', '0', '-2', '2.5', '02', '1e3', '99999', {}, null].map(columnsOf)).toEqual(Array(9).fill(undefined));
  });
});
