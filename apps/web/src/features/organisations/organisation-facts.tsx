import { formatIsoDay } from '@followthrough/domain/edtf-format';
import { organisationKinds } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { partnerAddress } from './partner-address.js';

export const OrganisationFactsFacts = graphql(`
  fragment OrganisationFacts_organisation on Organisation {
    kind
    code
    aliases
    isOwn
    inOfficeFrom
    inOfficeUntil
    parent {
      id
      name
    }
    parts {
      id
      name
    }
    members {
      member {
        id
        name
      }
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

/** What an organisation is, and what it stands with. */
export function OrganisationFacts({ organisation: masked }: OrganisationFactsProps) {
  const { t, i18n } = useLingui();
  const words = useWords();
  const { kind, code, aliases, isOwn, inOfficeFrom, inOfficeUntil, parent, ...others } = getFragmentData(
    OrganisationFactsFacts,
    masked,
  );
  const day = (value: string) => formatIsoDay(value, i18n.locale === 'en' ? 'en-GB' : i18n.locale);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text size="sm">
          {words(organisationKinds[kind].label)}
          {code && ` · ${code}`}
        </Text>
        {isOwn && (
          <Badge variant="outline" size="sm">
            <Trans>Our own</Trans>
          </Badge>
        )}
      </Group>
      {aliases.length > 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Also known as {aliases.join(', ')}</Trans>
        </Text>
      )}
      {(inOfficeFrom ?? inOfficeUntil) && (
        <Text size="sm">
          {inOfficeFrom && <Trans>In office from {day(inOfficeFrom)}</Trans>}{' '}
          {inOfficeUntil && <Trans>until {day(inOfficeUntil)}</Trans>}
        </Text>
      )}
      <Others label={t`Part of`} of={parent ? [parent] : []} />
      <Others label={t`Its parts`} of={others.parts} />
      <Others label={t`Members`} of={others.members.map(({ member }) => member)} />
      <Others label={t`Member of`} of={others.memberOf.map(({ organisation }) => organisation)} />
    </Stack>
  );
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
