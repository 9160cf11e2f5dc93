import { originNames, type Fact, type FactTable } from './facts.js';
import { limits } from './limits.js';
import { codesOf } from './terms.js';
import { copyStates } from './vocabulary.js';

/** The details of a source besides its text, in the order of the form. */
export const sourceFacts = {
  title: {
    type: 'text',
    label: 'Title',
    called: { label: 'a title' },
    limit: limits.title,
    isRequired: true,
    hasOrigin: true,
  },
  issuer: {
    type: 'own',
    label: 'Issuer',
    hint: 'The body whose words these are.',
    hasOrigin: true,
  },
  publisher: {
    type: 'text',
    label: 'Publisher',
    hint: 'The body that published it, if not only the issuer.',
    called: { label: 'a publisher' },
    limit: limits.name,
    hasOrigin: true,
  },
  published: {
    type: 'own',
    label: 'Date',
    hint: 'As printed (9 December 2025), or as 2025-12-09, 2025-12 or 2025. Relative dates in the text count from this date.',
    hasOrigin: true,
  },
  language: { type: 'language', label: 'Language', hint: 'A BCP 47 tag, such as en, cy or pt-BR.', hasOrigin: true },
  address: { type: 'link', label: 'Address', hint: 'The web address of this copy.', hasOrigin: true },
  copyState: {
    type: 'choice',
    label: 'Copy',
    hint: 'Where this copy of the document came from.',
    choices: copyStates,
    typeName: 'CopyState',
    initial: 'UNKNOWN',
  },
  knownGaps: {
    type: 'text',
    label: 'Known gaps',
    hint: 'Parts missing from this copy, such as an annex, a table or pictures.',
    called: { label: 'known gaps' },
    limit: limits.words,
  },
} as const satisfies FactTable;

/** The API’s code of a fact with an origin: `OFFICIAL_NUMBER` for `officialNumber`. */
export function sourceFactCode(name: string): string {
  return name.replaceAll(/[A-Z]/g, '_$&').toUpperCase();
}

/** The facts with an origin, by the API’s code, each with its help text or else its label. */
export const sourceFactNames: Readonly<Record<string, { readonly definition: string }>> = Object.fromEntries(
  originNames(sourceFacts).map((name) => {
    const { label, hint }: Fact = sourceFacts[name];
    return [sourceFactCode(name), { definition: hint ?? `${label}.` }];
  }),
);
export const SourceFactName: Readonly<Record<string, string>> = codesOf(sourceFactNames);
