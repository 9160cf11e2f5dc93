import { kinds } from '@followthrough/domain/kinds';
import { useWords } from '@followthrough/ui/words';
import { graphql } from '../../generated/gql.js';
import { FindWhileTyping } from '../platform/finding/find-while-typing.js';
import { useFinding } from '../platform/finding/use-finding.js';

const FindCommitments = graphql(`
  query FindCommitments($text: String!) {
    commitments(
      filter: { text: $text, responsibilities: [OWN, NOT_IDENTIFIED, EXTERNAL] }
      orderBy: RELEVANCE
      first: 8
    ) {
      edges {
        node {
          id
          reference
          title
          kind
        }
      }
    }
    commitmentByReference(reference: $text) {
      id
      reference
      title
      kind
    }
  }
`);

export interface ChosenCommitment {
  readonly id: string;
  /** Its reference and title. */
  readonly name: string;
}

interface CommitmentSearchProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | null;
  /** A commitment to leave out, such as the one being linked. */
  readonly except?: string;
  readonly onChoose: (commitment: ChosenCommitment) => void;
}

/** Finds a commitment by title or reference as the user types. */
export function CommitmentSearch({ onChoose, except, ...field }: CommitmentSearchProps) {
  const words = useWords();
  const { answer, ...finding } = useFinding(FindCommitments);
  const named = answer?.commitmentByReference;
  const found = [...(named ? [named] : []), ...(answer?.commitments.edges ?? []).map(({ node }) => node)];
  const others = found.filter(({ id }, index) => id !== except && found.findIndex((one) => one.id === id) === index);
  return (
    <FindWhileTyping
      {...field}
      finding={finding}
      found={others.map(({ id, reference, title, kind }) => ({
        id,
        label: `${reference} ${title}`,
        detail: words(kinds[kind].label),
      }))}
      onChoose={({ id, label }) => onChoose({ id, name: label })}
    />
  );
}
