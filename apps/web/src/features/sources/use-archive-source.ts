import { graphql } from '../../generated/gql.js';
import type { ArchiveSourceInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const ArchiveSource = graphql(`
  mutation ArchiveSource($input: ArchiveSourceInput!) {
    archiveSource(input: $input) {
      __typename
      ... on Source {
        id
      }
      ... on InvalidInput {
        code
        message
        field
      }
      ... on SameSource {
        message
        sourceId
        title
      }
    }
  }
`);

/** The source that holds the same document already. */
export interface SameDocument {
  readonly sourceId: string;
  readonly title: string;
}

export type Archived = Done<string> & { readonly same?: SameDocument };

export function useArchiveSource() {
  const [act, busy] = useAct(ArchiveSource, { refetch: ['Sources', 'Deployment'] });
  async function archive(input: ArchiveSourceInput): Promise<Archived> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Source':
        return { done: result.id };
      case 'InvalidInput':
        return { refused: result };
      case 'SameSource':
        return { refused: { message: result.message }, same: result };
      default:
        return assertNever(result);
    }
  }
  return { archive, busy };
}
