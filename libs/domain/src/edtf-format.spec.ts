import { isProblem } from './problems.js';
import { englishDateWords, exactInterval, formatEdtf, formatIsoDay } from './edtf-format.js';
import { parseEdtf } from './edtf.js';

describe('dates as people say them', () => {
  it.each([
    ['2024-11-07', '7 Nov 2024'],
    ['2026-06', 'June 2026'],
    ['2026', '2026'],
    ['2026-21', 'spring 2026'],
    ['2026-24', 'winter 2026'],
    ['2026~', 'about 2026'],
    ['2026-06?', 'possibly June 2026'],
    ['2026%', 'possibly about 2026'],
    ['2026-06/2027-03', 'June 2026 to March 2027'],
    ['2026-07/2026-09', 'July to September 2026'],
    ['2024-11-07/2024-11-09', '7 Nov 2024 to 9 Nov 2024'],
    ['2017/2018', '2017 to 2018'],
    ['2026-06/..', 'from June 2026'],
    ['../2030', 'until 2030'],
    ['2026-06/', 'June 2026 to an unknown date'],
    ['/2026-06', 'an unknown date to June 2026'],
  ])('%s reads “%s”', (text, words) => {
    expect(formatEdtf(text)).toBe(words);
    const parsed = parseEdtf(text);
    if (!isProblem(parsed)) expect(formatEdtf(parsed)).toBe(words);
  });

  it('says the exact days', () => {
    expect(exactInterval('2026-21')).toBe('1 Mar 2026 to 31 May 2026');
    expect(exactInterval('2024-11-07')).toBe('7 Nov 2024');
    expect(exactInterval('../2030')).toBe('until 31 Dec 2030');
    expect(exactInterval('2026-06/..')).toBe('from 1 Jun 2026');
  });

  it('speaks other languages when given their words', () => {
    const words = {
      ...englishDateWords,
      seasons: ['printemps', 'été', 'automne', 'hiver'] as const,
      between: (a: string, b: string) => `de ${a} à ${b}`,
    };
    expect(formatEdtf('2026-22', 'fr', words)).toBe('été 2026');
    expect(formatEdtf('2026-07/2026-09', 'fr', words)).toBe('de juillet à septembre 2026');
    expect(formatIsoDay('2026-03-01', 'de')).toMatch(/1\. März 2026/);
  });

  it('shows what is no date as it is', () => {
    expect([formatEdtf('2026-02-31'), exactInterval('soon')]).toEqual(['2026-02-31', 'soon']);
  });
});
