import { useQuery } from '@apollo/client/react';
import { Moment } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, List } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { Block } from '../platform/block.js';
import { comparisonAddress } from './round-address.js';
import { RoundFacts } from './round-fragment.js';

const EarlierRoundsDocument = graphql(`
  query EarlierRounds {
    rounds(first: 100) {
      edges {
        node {
          id
          title
          frozenAt
          team {
            id
            name
            mergedInto {
              id
            }
          }
        }
      }
    }
  }
`);

interface Team {
  readonly id: string;
  readonly mergedInto?: { readonly id: string } | null;
}

/** Rounds of two teams have nothing in common. The work of a team that was merged is that of the other one. */
const areAlike = (one: Team | null | undefined, other: Team | null | undefined) =>
  !one || !other || one.id === (other.mergedInto?.id ?? other.id);

/** Links to the comparisons with rounds of the same team or of all teams that were frozen earlier; nothing if there are none. */
export function EarlierRounds({ round: masked }: { readonly round: FragmentType<typeof RoundFacts> }) {
  const { t } = useLingui();
  const { id, frozenAt, team } = getFragmentData(RoundFacts, masked);
  const { data } = useQuery(EarlierRoundsDocument);
  const earlier = (data?.rounds.edges ?? [])
    .map(({ node }) => node)
    .filter((other) => other.frozenAt && frozenAt && other.id !== id && other.frozenAt < frozenAt)
    .filter((other) => areAlike(team, other.team));
  if (earlier.length === 0) return null;
  return (
    <Block id="compare" title={t`Compare with`}>
      <List size="sm">
        {earlier.map((other) => (
          <List.Item key={other.id}>
            <Anchor component={Link} to={comparisonAddress(id, other.id)} size="sm">
              <bdi>{other.title}</bdi>
            </Anchor>
            {' · '}
            {other.team ? <bdi>{other.team.name}</bdi> : <Trans>All teams</Trans>}
            {' · '}
            <Trans>
              Frozen <Moment at={other.frozenAt!} />
            </Trans>
          </List.Item>
        ))}
      </List>
    </Block>
  );
}
