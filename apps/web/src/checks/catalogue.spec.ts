import { execFileSync } from 'node:child_process';

/** In a process of its own: the extractor is not made for Jest's module system. */
function missingFromCatalogue(): string {
  return execFileSync(process.execPath, ['messages/check.mjs'], { encoding: 'utf8' });
}

describe('the catalogue of messages', () => {
  it('holds every text of the code and no other (npm run messages)', () => {
    expect(JSON.parse(missingFromCatalogue())).toEqual({ missing: [], left: [] });
  }, 60_000);
});
