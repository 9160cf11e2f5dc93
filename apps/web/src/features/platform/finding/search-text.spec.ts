import { parseSearch, stringifySearch } from './search-text.js';

describe('search parameters in the address', () => {
  it('reads a repeated name as a list and numbers as text', () => {
    expect(parseSearch('?kind=FUNDING&kind=SUMMIT&q=2026')).toEqual({ kind: ['FUNDING', 'SUMMIT'], q: '2026' });
  });

  it('writes what it reads, and leaves out what is empty', () => {
    expect(stringifySearch({ kind: ['FUNDING', 'SUMMIT'], q: 'a & b', team: '', party: undefined })).toBe(
      '?kind=FUNDING&kind=SUMMIT&q=a+%26+b',
    );
    expect(stringifySearch({ q: undefined })).toBe('');
  });

  it.each(['__proto__', 'toString'])('accepts a parameter named %s safely', (name) => {
    expect(stringifySearch(parseSearch(`?${name}=x&q=1`))).toContain('q=1');
  });
});
