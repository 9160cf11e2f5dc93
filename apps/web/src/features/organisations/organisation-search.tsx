import { organisationKinds } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import { FindWhileTyping } from '../platform/finding/find-while-typing.js';
import { useFinding } from '../platform/finding/use-finding.js';

const FindOrganisations = graphql(`
  query FindOrganisations($text: String!) {
    organisations(filter: { text: $text }, first: 8) {
      edges {
        node {
          id
          name
          shortName
          kind
        }
      }
    }
  }
`);

export interface ChosenOrganisation {
  readonly id: string;
  readonly name: string;
}

interface OrganisationSearchProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | null;
  readonly onChoose: (organisation: ChosenOrganisation) => void;
  /** If a party need not be an organisation: uses the text as the source’s wording. */
  readonly onWords?: (words: string) => void;
}

/** Finds an organisation by name or alias as the user types, tolerating typos. */
export function OrganisationSearch({ onChoose, onWords, ...field }: OrganisationSearchProps) {
  const { t } = useLingui();
  const words = useWords();
  const { answer, ...finding } = useFinding(FindOrganisations);
  const typed = finding.text.trim();
  return (
    <FindWhileTyping
      {...field}
      finding={finding}
      found={(answer?.organisations.edges ?? []).map(({ node }) => ({
        id: node.id,
        label: node.name,
        detail: words(organisationKinds[node.kind].label),
      }))}
      onChoose={({ id, label }) => onChoose({ id, name: label })}
      asTyped={onWords && { label: t`Enter “${typed}” in the source’s words`, onChoose: onWords }}
    />
  );
}
