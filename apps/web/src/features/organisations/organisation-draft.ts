import { settingsPolicy } from '@followthrough/domain/policies/settings';
import type { Viewer } from '@followthrough/domain/policies/viewer';
import type { OrganisationKind } from '@followthrough/domain/vocabulary';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { CreateOrganisationInput } from '../../generated/graphql.js';
import type { ChosenOrganisation } from './organisation-search.js';

/** An organisation as its form holds it. */
export interface OrganisationDraft {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
  readonly aliases: readonly string[];
  readonly parent: ChosenOrganisation | null;
  readonly members: readonly ChosenOrganisation[];
  readonly inOfficeFrom: string;
  readonly inOfficeUntil: string;
  readonly isOwn: boolean;
}

export const emptyOrganisation: OrganisationDraft = {
  kind: 'DEPARTMENT',
  name: '',
  shortName: '',
  code: '',
  aliases: [],
  parent: null,
  members: [],
  inOfficeFrom: '',
  inOfficeUntil: '',
  isOwn: false,
};

export const OrganisationDraftFacts = graphql(`
  fragment OrganisationDraft_organisation on Organisation {
    id
    version
    kind
    name
    shortName
    code
    aliases
    parent {
      id
      name
    }
    members {
      member {
        id
        name
      }
    }
    inOfficeFrom
    inOfficeUntil
    isOwn
  }
`);

export function draftOfOrganisation(masked: FragmentType<typeof OrganisationDraftFacts>): OrganisationDraft {
  const organisation = getFragmentData(OrganisationDraftFacts, masked);
  return {
    kind: organisation.kind,
    name: organisation.name,
    shortName: organisation.shortName ?? '',
    code: organisation.code ?? '',
    aliases: organisation.aliases,
    parent: organisation.parent ?? null,
    members: organisation.members.map(({ member }) => member),
    inOfficeFrom: organisation.inOfficeFrom ?? '',
    inOfficeUntil: organisation.inOfficeUntil ?? '',
    isOwn: organisation.isOwn,
  };
}

/** As the server takes it; days of office belong to governments alone, and who may not settle it leaves `isOwn` as it is. */
export function organisationInput(draft: OrganisationDraft, viewer: Viewer): CreateOrganisationInput {
  const inOffice = draft.kind === 'GOVERNMENT';
  return {
    kind: draft.kind,
    name: draft.name,
    shortName: draft.shortName || null,
    code: draft.code.trim().toUpperCase() || null,
    aliases: [...draft.aliases],
    parentId: draft.parent?.id ?? null,
    memberIds: draft.members.map(({ id }) => id),
    inOfficeFrom: (inOffice && draft.inOfficeFrom) || null,
    inOfficeUntil: (inOffice && draft.inOfficeUntil) || null,
    isOwn: settingsPolicy.change(viewer) ? draft.isOwn : null,
  };
}
