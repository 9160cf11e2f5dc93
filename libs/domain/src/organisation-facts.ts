import type { FactTable } from './facts.js';
import { limits } from './limits.js';
import { organisationKinds } from './vocabulary.js';

/** The facts of an organisation, in the order of its form. */
export const organisationFacts = {
  kind: {
    type: 'choice',
    label: 'Kind',
    hint: 'The type of public actor.',
    choices: organisationKinds,
    typeName: 'OrganisationKind',
    filter: 'kinds',
    initial: 'DEPARTMENT',
  },
  name: {
    type: 'text',
    label: 'Name',
    hint: 'The name in general use.',
    called: { label: 'a name' },
    limit: limits.name,
    isRequired: true,
  },
  shortName: {
    type: 'text',
    label: 'Short name',
    hint: 'Shown on cards, such as UK.',
    called: { label: 'a short name' },
    limit: limits.name,
  },
  code: { type: 'country', label: 'Code', hint: 'Its ISO 3166 code, such as BE, if it has one.' },
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
  parentId: { type: 'own', label: 'Part of', hint: 'Its publications also count as its parent’s.' },
  memberIds: {
    type: 'own',
    label: 'Members',
    hint: 'Organisations that belong to it but are not part of it, such as the members of a forum.',
  },
  isOwn: { type: 'own', label: 'One of our own organisations' },
} as const satisfies FactTable;
