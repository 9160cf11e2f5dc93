import { organisationKinds } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Plural, Trans } from '@lingui/react/macro';
import { Anchor, Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { partnerAddress } from './partner-address.js';
import classes from '../platform/rows/rows.module.css';

export const OrganisationRowFacts = graphql(`
  fragment OrganisationRow_organisation on Organisation {
    id
    kind
    name
    shortName
    isOwn
    parent {
      id
      name
    }
    commitments {
      totalCount
    }
  }
`);

interface OrganisationRowProps {
  readonly organisation: FragmentType<typeof OrganisationRowFacts>;
}

/** An organisation in a list, with its number of commitments. */
export function OrganisationRow({ organisation: masked }: OrganisationRowProps) {
  const words = useWords();
  const { id, kind, name, shortName, isOwn, parent, commitments } = getFragmentData(OrganisationRowFacts, masked);
  const count = commitments.totalCount;
  return (
    <li className={classes.row}>
      <div>
        <Group gap="xs">
          <Anchor component={Link} to={partnerAddress(id)} fw={550}>
            <bdi>{name}</bdi>
          </Anchor>
          {shortName && (
            <Text span c="dimmed" size="sm">
              <bdi>{shortName}</bdi>
            </Text>
          )}
          {isOwn && (
            <Badge variant="outline" size="sm">
              <Trans>Our own</Trans>
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {words(organisationKinds[kind].label)}
          {parent && (
            <>
              {' · '}
              <bdi>{parent.name}</bdi>
            </>
          )}
        </Text>
      </div>
      <Text size="sm" className="ft-numbers">
        {count === 0 ? (
          <Trans>no commitments yet</Trans>
        ) : (
          <Plural value={count} one="# commitment" other="# commitments" />
        )}
      </Text>
    </li>
  );
}
