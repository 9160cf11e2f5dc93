import { organisationFacts } from '@followthrough/domain/organisation-facts';
import { settingsPolicy } from '@followthrough/domain/policies/settings';
import type { Viewer } from '@followthrough/domain/policies/viewer';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { CreateOrganisationInput } from '../../generated/graphql.js';
import { draftOfFacts, emptyFacts, enteredFacts, type FactDraft } from '../platform/facts/fact-drafts.js';
import type { ChosenOrganisation } from './organisation-search.js';
import { ShownOrganisation } from './shown-organisation.js';

/** An organisation in a form. */
export interface OrganisationDraft extends FactDraft<typeof organisationFacts> {
  readonly aliases: readonly string[];
  readonly parent: ChosenOrganisation | null;
  readonly members: readonly ChosenOrganisation[];
  readonly isOwn: boolean;
}

export const emptyOrganisation: OrganisationDraft = {
  ...emptyFacts(organisationFacts),
  aliases: [],
  parent: null,
  members: [],
  isOwn: false,
};

export const OrganisationDraftFacts = graphql(`
  fragment OrganisationDraft_organisation on Organisation {
    id
    version
    ...ShownOrganisation_organisation
  }
`);

export function draftOfOrganisation(masked: FragmentType<typeof OrganisationDraftFacts>): OrganisationDraft {
  const shown = getFragmentData(ShownOrganisation, getFragmentData(OrganisationDraftFacts, masked));
  return {
    ...draftOfFacts(organisationFacts, shown),
    aliases: shown.aliases,
    parent: shown.parent ?? null,
    members: shown.members.map(({ member }) => member),
    isOwn: shown.isOwn,
  };
}

/** The input for the server; `isOwn` is left out if the user may not change it. */
export function organisationInput(draft: OrganisationDraft, viewer: Viewer): CreateOrganisationInput {
  return {
    ...enteredFacts(organisationFacts, draft),
    aliases: [...draft.aliases],
    parentId: draft.parent?.id ?? null,
    memberIds: draft.members.map(({ id }) => id),
    isOwn: settingsPolicy.change(viewer) ? draft.isOwn : null,
  };
}
