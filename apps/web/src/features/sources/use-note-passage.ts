import { graphql } from '../../generated/gql.js';
import type { NotePassageInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const NotePassage = graphql(`
  mutation NotePassage($input: NotePassageInput!) {
    notePassage(input: $input) {
      __typename
      ... on Note {
        id
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

export function useNotePassage() {
  const [act, busy] = useAct(NotePassage, { refetch: ['SourceWork'] });
  async function note(input: NotePassageInput): Promise<Done<string>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Note':
        return { done: result.id };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { note, busy };
}
