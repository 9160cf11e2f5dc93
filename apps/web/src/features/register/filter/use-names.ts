import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import type { CommitmentFilter } from './commitment-filter.js';
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
      closedAt
    }
  }
`);

const AssigneeName = graphql(`
  query AssigneeName($id: UUID!) {
    person(id: $id) {
      id
      name
    }
  }
`);

/** All teams, by name. */
export function useTeams(): readonly { readonly id: string; readonly name: string }[] {
  const { t } = useLingui();
  const teams = useQuery(TeamNames).data?.teams ?? [];
  // A closed team still leads its commitments, so it can be chosen, after the open ones.
  return [
    ...teams.filter(({ closedAt }) => !closedAt),
    ...teams.flatMap(({ id, name, closedAt }) => (closedAt ? [{ id, name: t`${name} (closed)` }] : [])),
  ];
}

type Find = (client: ApolloClient, id: string) => Promise<string | null>;

const organisationName: Find = async (client, id) => {
  const found = (await client.query({ query: OrganisationName, variables: { id } })).data?.organisation;
  return found ? (found.shortName ?? found.name) : null;
};

const personName: Find = async (client, id) =>
  (await client.query({ query: AssigneeName, variables: { id } })).data?.person?.name ?? null;

/** The names of ids in the address; null for those not visible to this reader. */
function useFoundNames(ids: readonly string[], find: Find): ReadonlyMap<string, string | null> {
  const client = useApolloClient();
  const [names, setNames] = useState<ReadonlyMap<string, string | null>>(new Map());
  const missing = ids.filter((id) => !names.has(id)).join(' ');
  useEffect(() => {
    if (missing === '') return;
    let isWanted = true;
    const unknown = (id: string): [string, null] => [id, null];
    const named = async (id: string): Promise<[string, string | null]> => [id, await find(client, id)];
    void Promise.all(missing.split(' ').map((id) => named(id).catch(() => unknown(id)))).then((found) => {
      if (isWanted) setNames((known) => new Map([...known, ...found]));
    });
    return () => {
      isWanted = false;
    };
  }, [client, find, missing]);
  return names;
}

/** The names of the parties, teams and people in a filter. */
export function useNames({ party = [], owner = [], assignee = [] }: CommitmentFilter = {}): Names {
  const { t } = useLingui();
  const teams = useTeams();
  const parties = useFoundNames(party, organisationName);
  const teamOf = (id: string) => teams.find((team) => team.id === id)?.name;
  const people = useFoundNames(
    [...owner, ...assignee].filter((id) => teamOf(id) === undefined),
    personName,
  );
  const named = (name: string | null | undefined) => (name === undefined ? '…' : (name ?? t`unknown person`));
  return {
    party: (id) => named(parties.get(id)),
    team: (id) => named(teams.length === 0 ? undefined : (teamOf(id) ?? null)),
    person: (id) => named(teamOf(id) ?? people.get(id)),
  };
}
