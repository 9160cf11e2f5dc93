import { refusals } from '@followthrough/domain/refusals/refusals';
import { readFileSync } from 'node:fs';

const catalogue = readFileSync('src/locales/en.po', 'utf8').replaceAll(/"\n"/g, '');

describe('the catalogue of messages', () => {
  it.each(Object.entries<string>(refusals))('words %s', (_, words) => {
    expect(catalogue).toContain(`msgid "${words.replaceAll('"', '\\"')}"\n`);
  });
});
