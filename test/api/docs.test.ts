import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];

/** What is written as code and begins in a room of the house. Names with a gap to fill in are no names. */
const named = /`((?:apps|libs|test|migrations|docs)\/[^`\s<*]+)`/g;

describe('what is written about the code', () => {
  it.each(pages)('%s names files that exist', (page) => {
    const names = [...readFileSync(join(root, page), 'utf8').matchAll(named)].map(([, name]) => name!);
    const missing = names.filter((name) => !name.includes('NNNN') && !existsSync(join(root, name)));
    expect(missing).toEqual([]);
  });

  it('is a tour through files, and names them', () => {
    const tour = readFileSync(join(root, 'docs/tour.md'), 'utf8');
    expect([...tour.matchAll(named)].length).toBeGreaterThan(40);
  });
});
