import { graphql } from '../../generated/gql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useViewer } from '../people/viewer.js';
import { useAct } from '../platform/use-act.js';
import { organisationInput, type OrganisationDraft } from './organisation-draft.js';

const EditOrganisation = graphql(`
  mutation EditOrganisation($input: EditOrganisationInput!) {
    editOrganisation(input: $input) {
      __typename
      ... on Organisation {
        ...OrganisationDraft_organisation
      }
      ... on InvalidInput {
        message
        field
      }
      ... on StaleEdit {
        message
        version
        changes {
          fields
        }
      }
    }
  }
`);

export type EditedOrganisation = Done<string> & { readonly fields?: readonly string[] };

/** `fields` are those that somebody else changed, where the edit was stale. */
export function useEditOrganisation() {
  const { viewer } = useViewer();
  const [act, busy] = useAct(EditOrganisation, { whenStale: ['EditPartner'] });
  async function edit(id: string, version: number, draft: OrganisationDraft): Promise<EditedOrganisation> {
    const { result, failure } = await act({ input: { ...organisationInput(draft, viewer), id, version } });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Organisation':
        return { done: id };
      case 'InvalidInput':
        return { refused: result };
      case 'StaleEdit':
        return { refused: result, fields: [...new Set(result.changes.flatMap(({ fields }) => fields))] };
      default:
        return assertNever(result);
    }
  }
  return { edit, busy };
}
