import { getFragmentData } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { CreateFirstAdministratorInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';
import { ViewerFacts } from './viewer.js';
import { useWaitWords } from './wait-words.js';

const CreateFirstAdministrator = graphql(`
  mutation CreateFirstAdministrator($input: CreateFirstAdministratorInput!) {
    createFirstAdministrator(input: $input) {
      __typename
      ...Viewer_facts
      ... on Refused {
        message
      }
      ... on InvalidInput {
        message
        field
      }
      ... on TooManyTries {
        message
        retryAfterSeconds
      }
    }
  }
`);

/** Makes the first administrator and signs them in; `done` is their id. */
export function useCreateFirstAdministrator() {
  const sayWait = useWaitWords();
  const [act, busy] = useAct(CreateFirstAdministrator);
  async function create(input: CreateFirstAdministratorInput): Promise<Done<string>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Person':
        return { done: getFragmentData(ViewerFacts, result).id };
      case 'Refused':
      case 'InvalidInput':
        return { refused: result };
      case 'TooManyTries':
        return { refused: { message: sayWait(result) } };
      default:
        return assertNever(result);
    }
  }
  return { create, busy };
}
