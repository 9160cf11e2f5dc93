import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import type { Names } from './filter-words.js';

const OrganisationName = graphql(`
  query OrganisationName($id: UUID!) {
    organisation(id: $id) {
      id
      name
      shortName
    }
  }
`);

const TeamNames = graphql(`
  query TeamNames {
    teams {
      id
      name
    }
  }
`);

export function useTeams(): readonly { readonly id: string; readonly name: string }[] {
  return useQuery(TeamNames).data?.teams ?? [];
}

/** Names of the organisations that an address knows by id; null for one that does not exist for this reader. */
function useOrganisationNames(ids: readonly string[]): ReadonlyMap<string, string | null> {
  const client = useApolloClient();
  const [names, setNames] = useState<ReadonlyMap<string, string | null>>(new Map());
  const missing = ids.filter((id) => !names.has(id)).join(' ');
  useEffect(() => {
    if (missing === '') return;
    let isWanted = true;
    const find = async (id: string): Promise<[string, string | null]> => {
      const { data } = await client.query({ query: OrganisationName, variables: { id } });
      return [id, data?.organisation ? (data.organisation.shortName ?? data.organisation.name) : null];
    };
    const unknown = (id: string): [string, null] => [id, null];
    void Promise.all(missing.split(' ').map((id) => find(id).catch(() => unknown(id)))).then((found) => {
      if (isWanted) setNames((known) => new Map([...known, ...found]));
    });
    return () => {
      isWanted = false;
    };
  }, [client, missing]);
  return names;
}

/** What the parties and teams of a filter are called. */
export function useNames(partyIds: readonly string[] = []): Names {
  const { t } = useLingui();
  const teams = useTeams();
  const parties = useOrganisationNames(partyIds);
  const named = (name: string | null | undefined) => (name === undefined ? '…' : (name ?? t`somebody unknown`));
  return {
    party: (id) => named(parties.get(id)),
    team: (id) => named(teams.length === 0 ? undefined : (teams.find((team) => team.id === id)?.name ?? null)),
  };
}
