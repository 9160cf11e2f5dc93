import { factsIn } from '@followthrough/domain/facts';
import { organisationFacts } from '@followthrough/domain/organisation-facts';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { ShownOrganisation_OrganisationFragment } from '../../generated/graphql.js';
import { FactValue } from '../platform/facts/fact-value.js';
import { partnerAddress } from './partner-address.js';
import { ShownOrganisation } from './shown-organisation.js';

export const OrganisationFactsFacts = graphql(`
  fragment OrganisationFacts_organisation on Organisation {
    ...ShownOrganisation_organisation
    parts {
      id
      name
    }
    memberOf {
      organisation {
        id
        name
      }
    }
  }
`);

interface OrganisationFactsProps {
  readonly organisation: FragmentType<typeof OrganisationFactsFacts>;
}

/** The details of an organisation, and its relations. */
export function OrganisationFacts({ organisation: masked }: OrganisationFactsProps) {
  const { t } = useLingui();
  const { parts, memberOf, ...rest } = getFragmentData(OrganisationFactsFacts, masked);
  const shown = getFragmentData(ShownOrganisation, rest);
  return (
    <Stack gap="xs" align="flex-start">
      {factsIn(organisationFacts).map(([name]) => (
        <OrganisationFact key={name} name={name} shown={shown} />
      ))}
      <Others label={t`Its parts`} of={parts} />
      <Others label={t`Member of`} of={memberOf.map(({ organisation }) => organisation)} />
    </Stack>
  );
}

interface OrganisationFactProps {
  readonly name: keyof typeof organisationFacts;
  readonly shown: ShownOrganisation_OrganisationFragment;
}

function OrganisationFact({ name, shown }: OrganisationFactProps) {
  const words = useWords();
  const { label } = organisationFacts[name];
  switch (name) {
    case 'name':
      // Shown as the heading.
      return null;
    case 'aliases':
      return shown.aliases.length > 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Also known as {shown.aliases.join(', ')}</Trans>
        </Text>
      ) : null;
    case 'parentId':
      return <Others label={words(label)} of={shown.parent ? [shown.parent] : []} />;
    case 'memberIds':
      return <Others label={words(label)} of={shown.members.map(({ member }) => member)} />;
    case 'isOwn':
      return shown.isOwn ? (
        <Badge variant="outline" size="sm">
          <Trans>Our own</Trans>
        </Badge>
      ) : null;
    default:
      return shown[name] ? (
        <Text size="sm" component="div">
          {words(label)}: <FactValue fact={organisationFacts[name]} value={shown[name]} />
        </Text>
      ) : null;
  }
}

interface OthersProps {
  readonly label: string;
  readonly of: readonly { readonly id: string; readonly name: string }[];
}

function Others({ label, of }: OthersProps) {
  if (of.length === 0) return null;
  return (
    <Text size="sm">
      {label}:{' '}
      {of.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Anchor component={Link} underline="always" to={partnerAddress(id)} size="sm">
            {name}
          </Anchor>
        </span>
      ))}
    </Text>
  );
}
