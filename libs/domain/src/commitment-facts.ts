import type { FactTable } from './facts.js';
import { kinds } from './kinds.js';
import { limits } from './limits.js';
import { legalCharacters, markings } from './vocabulary.js';

/**
 * The facts of a commitment that a form edits as a whole: what each is called, what it may be, and how it is recorded.
 * A line here, a column and the selection of it on the page are all that a further one takes.
 */
export const commitmentFacts = {
  title: {
    type: 'text',
    label: 'Title',
    hint: 'What is undertaken, in a line, in your words.',
    limit: limits.title,
    isRequired: true,
  },
  kind: {
    type: 'choice',
    label: 'Kind',
    hint: 'What sort of act is undertaken.',
    choices: kinds,
    typeName: 'Kind',
    filter: 'kinds',
    initial: 'OTHER',
  },
  parties: { type: 'own', label: 'Parties' },
  kindFields: { type: 'own', label: 'Fields of its kind' },
  amount: { type: 'own', label: 'Amount' },
  amountWords: { type: 'text', label: 'Sum in words', hint: 'The words that the source uses for the sum.' },
  legalCharacter: {
    type: 'choice',
    label: 'Legal character',
    hint: 'How far it binds those who undertake it, as its source says.',
    choices: legalCharacters,
    typeName: 'LegalCharacter',
    filter: 'legalCharacters',
    isLater: true,
  },
  accountableId: {
    type: 'person',
    label: 'Accountable person',
    hint: 'Somebody who works here and answers for it.',
  },
  policyAreas: {
    type: 'tags',
    label: 'Policy areas',
    hint: 'What it is about.',
    filter: 'policyAreas',
  },
  marking: {
    type: 'choice',
    label: 'Marking',
    hint: 'Who may read it. Nothing marked above Official – sensitive may be entered here.',
    choices: markings,
    typeName: 'Marking',
    filter: 'markings',
    initial: 'OFFICIAL',
  },
  handlingInstruction: {
    type: 'text',
    label: 'Handling instruction',
    hint: 'How it is to be handled, for everybody who reads it.',
    limit: limits.words,
    neededWhere: { marking: 'OFFICIAL_SENSITIVE' },
  },
} as const satisfies FactTable;
