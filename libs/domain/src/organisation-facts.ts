import type { FactTable } from './facts.js';
import { limits } from './limits.js';
import { organisationKinds } from './vocabulary.js';

/** The facts of an organisation, in the order in which its form asks for them. */
export const organisationFacts = {
  kind: {
    type: 'choice',
    label: 'Kind',
    hint: 'What sort of public actor it is.',
    choices: organisationKinds,
    typeName: 'OrganisationKind',
    filter: 'kinds',
    initial: 'DEPARTMENT',
  },
  name: { type: 'text', label: 'Name', hint: 'Its usual name.', limit: limits.name, isRequired: true },
  shortName: { type: 'text', label: 'Short name', hint: 'What a card calls it, such as UK.', limit: limits.name },
  code: { type: 'country', label: 'Code', hint: 'Its code of ISO 3166, such as BE, where there is one.' },
  aliases: {
    type: 'own',
    label: 'Other names',
    hint: 'People can also search by these names. Press Enter after each.',
  },
  inOfficeFrom: {
    type: 'day',
    label: 'In office from',
    hint: 'The first day of a government in office.',
    onlyWhere: { kind: 'GOVERNMENT' },
  },
  inOfficeUntil: {
    type: 'day',
    label: 'In office until',
    hint: 'The last day of a government in office.',
    onlyWhere: { kind: 'GOVERNMENT' },
  },
  parentId: { type: 'own', label: 'Part of', hint: 'What it publishes counts as published by that one too.' },
  memberIds: {
    type: 'own',
    label: 'Members',
    hint: 'Who belongs to it without being a part: the members of a forum.',
  },
  isOwn: { type: 'own', label: 'One of our own organisations' },
} as const satisfies FactTable;
