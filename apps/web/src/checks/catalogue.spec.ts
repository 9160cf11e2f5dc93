import { execFileSync } from 'node:child_process';

/** In a process of its own: the extractor is not made for Jest's module system. */
function checkedCatalogue(): string {
  return execFileSync(process.execPath, ['messages/check.mjs'], { encoding: 'utf8' });
}

describe('the catalogue of messages', () => {
  it('contains every text of the code and no other, and none of its tests (npm run contract)', () => {
    expect(JSON.parse(checkedCatalogue())).toEqual({ missing: [], left: [], tests: [] });
  });
});
