import { limits } from './limits.js';
import { searchProblem } from './search-text.js';

describe('the text of a search', () => {
  it('is refused above the limit, without the spaces around it', () => {
    expect(searchProblem(` ${'a'.repeat(limits.search)} `)).toBeNull();
    expect(searchProblem('a'.repeat(limits.search + 1))?.code).toBe('SEARCH_TOO_LONG');
  });
});
