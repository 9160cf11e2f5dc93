import { graphql } from '../../generated/gql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useViewer } from '../people/viewer.js';
import { useAct } from '../platform/use-act.js';
import { organisationInput, type OrganisationDraft } from './organisation-draft.js';

const CreateOrganisation = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      __typename
      ... on Organisation {
        id
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

export function useCreateOrganisation() {
  const { viewer } = useViewer();
  const [act, busy] = useAct(CreateOrganisation, { refetch: ['Partners'] });
  async function create(draft: OrganisationDraft): Promise<Done<string>> {
    const { result, failure } = await act({ input: organisationInput(draft, viewer) });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Organisation':
        return { done: result.id };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { create, busy };
}
