import { useQuery } from '@apollo/client/react';
import { organisationKinds } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { useDebouncedValue } from '@mantine/hooks';
import { graphql } from '../../generated/gql.js';
import { FindWhileTyping, useTyped } from '../platform/find-while-typing.js';

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
  /** Where a group need not be an organisation: takes what was typed as the source's words. */
  readonly onWords?: (words: string) => void;
}

/** Finds an organisation by name or alias while somebody types, a typo forgiven. */
export function OrganisationSearch({ onChoose, onWords, ...field }: OrganisationSearchProps) {
  const { t } = useLingui();
  const words = useWords();
  const { text, setText, typed } = useTyped();
  const [asked] = useDebouncedValue(typed, 150);
  const { data, previousData, loading } = useQuery(FindOrganisations, {
    variables: { text: asked },
    skip: asked === '',
  });
  const found = asked === '' ? [] : ((data ?? previousData)?.organisations.edges ?? []);
  return (
    <FindWhileTyping
      {...field}
      text={text}
      onText={setText}
      busy={loading || asked !== typed}
      found={found.map(({ node }) => ({
        id: node.id,
        label: node.name,
        detail: words(organisationKinds[node.kind].label),
      }))}
      onChoose={({ id, label }) => onChoose({ id, name: label })}
      asTyped={onWords && { label: t`Enter “${typed}” in the source’s words`, onChoose: onWords }}
    />
  );
}
