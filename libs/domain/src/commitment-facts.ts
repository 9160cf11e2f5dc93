import type { FactTable } from './facts.js';
import { kinds } from './kinds.js';
import { limits } from './limits.js';
import { legalCharacters, markings } from './vocabulary.js';

/** The facts of a commitment that a form edits together: labels, types and rules. `docs/adding.md` says how to add one. */
export const commitmentFacts = {
  title: {
    type: 'text',
    label: 'Title',
    hint: 'One line in your own words.',
    called: { label: 'a title' },
    limit: limits.title,
    isRequired: true,
  },
  kind: {
    type: 'choice',
    label: 'Kind',
    hint: 'The type of commitment, which decides its stages.',
    choices: kinds,
    typeName: 'Kind',
    filter: 'kinds',
    initial: 'OTHER',
  },
  parties: { type: 'own', label: 'Parties' },
  kindFields: { type: 'own', label: 'Fields of its kind' },
  amount: { type: 'own', label: 'Amount' },
  amountWords: {
    type: 'text',
    label: 'Sum in words',
    hint: 'The sum in the source’s words.',
    called: { label: 'the amount in words' },
  },
  legalCharacter: {
    type: 'choice',
    label: 'Legal character',
    hint: 'Whether it is legally binding, according to its source.',
    choices: legalCharacters,
    typeName: 'LegalCharacter',
    filter: 'legalCharacters',
    isLater: true,
  },
  accountableId: {
    type: 'person',
    label: 'Accountable person',
    hint: 'The person responsible for it, who must be able to sign in.',
  },
  policyAreas: {
    type: 'tags',
    label: 'Policy areas',
    hint: 'The topics it covers.',
    filter: 'policyAreas',
  },
  marking: {
    type: 'choice',
    label: 'Marking',
    hint: 'Decides who may read it. Do not enter anything above Official – sensitive.',
    choices: markings,
    typeName: 'Marking',
    filter: 'markings',
    initial: 'OFFICIAL',
  },
  handlingInstruction: {
    type: 'text',
    label: 'Handling instruction',
    hint: 'Shown to everyone who reads it.',
    called: { label: 'a handling instruction' },
    limit: limits.words,
    neededWhere: { marking: 'OFFICIAL_SENSITIVE' },
  },
} as const satisfies FactTable;
