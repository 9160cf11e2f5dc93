import { doublingVerbs, irregularVerbs, verbLexicon, type VerbClass } from './verb-lexicon.js';

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

export interface VerbReading {
  readonly base: string;
  readonly verbClass: VerbClass;
  readonly forms: ReadonlySet<VerbForm>;
}

const readings = new Map<string, VerbReading[]>();

for (const [verbClass, words] of Object.entries(verbLexicon) as [VerbClass, string][]) {
  for (const base of words.trim().split(/\s+/)) {
    for (const [form, word] of inflect(base)) add(word, base, verbClass, form);
  }
}
for (const [word, form] of [
  ['is', 's'],
  ['are', 's'],
  ['am', 's'],
  ['were', 'past'],
] as const)
  add(word, 'be', 'STATE', form);
add('has', 'have', 'STATE', 's');

function add(word: string, base: string, verbClass: VerbClass, form: VerbForm): void {
  const known = readings.get(word) ?? [];
  const same = known.find((reading) => reading.base === base);
  if (same !== undefined) (same.forms as Set<VerbForm>).add(form);
  else known.push({ base, verbClass, forms: new Set([form]) });
  readings.set(word, known);
}

function inflect(base: string): [VerbForm, string][] {
  const irregular = irregularVerbs[base];
  const ed = regular(base, 'ed');
  return [
    ['base', base],
    [
      's',
      /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`,
    ],
    ['past', irregular?.[0] ?? ed],
    ['participle', irregular?.[1] ?? ed],
    ['ing', regular(base, 'ing')],
  ];
}

function regular(base: string, suffix: 'ed' | 'ing'): string {
  if (suffix === 'ed' && /[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (base === 'be') return suffix === 'ing' ? 'being' : 'been';
  if (/[^eo]e$/.test(base) || (suffix === 'ed' && base.endsWith('e'))) return base.slice(0, -1) + suffix;
  const doubles = doublingVerbs.has(base) || /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base);
  return base + (doubles ? base.slice(-1) : '') + suffix;
}

/** How `word` (in lower case) can be read as a verb in one of `forms`; undefined if it cannot. */
export function readVerb(word: string, ...forms: readonly VerbForm[]): VerbReading | undefined {
  return readings.get(word)?.find((reading) => forms.some((form) => reading.forms.has(form)));
}
