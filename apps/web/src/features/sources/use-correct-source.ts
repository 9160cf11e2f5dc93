import { graphql } from '../../generated/gql.js';
import type { SourceFactsInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const CorrectSource = graphql(`
  mutation CorrectSource($input: CorrectSourceInput!) {
    correctSource(input: $input) {
      __typename
      ... on Source {
        ...SourceDraft_source
      }
      ... on InvalidInput {
        code
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

export type Corrected = Done<string> & { readonly fields?: readonly string[] };

/** `fields` are those that somebody else corrected, where the correction was stale. */
export function useCorrectSource() {
  const [act, busy] = useAct(CorrectSource, { refetch: ['SourceWork'], whenStale: ['SourceWork'] });
  async function correct(id: string, version: number, facts: SourceFactsInput): Promise<Corrected> {
    const { result, failure } = await act({ input: { id, version, facts } });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Source':
        return { done: id };
      case 'InvalidInput':
        return { refused: result };
      case 'StaleEdit':
        return { refused: result, fields: [...new Set(result.changes.flatMap(({ fields }) => fields))] };
      default:
        return assertNever(result);
    }
  }
  return { correct, busy };
}
