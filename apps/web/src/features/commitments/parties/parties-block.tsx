import { partyRoles } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Explained } from '@followthrough/ui/explained';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Text } from '@mantine/core';
import { IconEar, IconEarOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { PartiesBlock_CommitmentFragment } from '../../../generated/graphql.js';
import { partnerAddress } from '../../organisations/partner-address.js';
import { Block } from '../../platform/block.js';
import classes from '../commitment-row.module.css';
import { PartyName } from './party-name.js';

export const PartiesBlockFacts = graphql(`
  fragment PartiesBlock_commitment on Commitment {
    parties {
      id
      role
      words
      isInferred
      isHeard
      organisation {
        id
        name
        shortName
      }
    }
    heardFrom {
      id
      words
      organisation {
        id
        name
      }
    }
    notHeardFrom {
      id
      words
      organisation {
        id
        name
      }
    }
  }
`);

interface PartiesBlockProps {
  readonly commitment: FragmentType<typeof PartiesBlockFacts>;
  /** How far the parties are, in one line, and what is known of each: provided by later features. */
  readonly summary?: ReactNode;
  readonly standing?: (partyId: string) => ReactNode;
}

type Named = PartiesBlock_CommitmentFragment['heardFrom'][number];
const nameOf = ({ organisation, words }: Named) => organisation?.name ?? (words ? `“${words}”` : '');

/** The parties, and which of them have stated the commitment themselves. */
export function PartiesBlock({ commitment: masked, summary, standing }: PartiesBlockProps) {
  const { t } = useLingui();
  const { parties, heardFrom, notHeardFrom } = getFragmentData(PartiesBlockFacts, masked);
  return (
    <Block id="parties" title={t`Parties`}>
      <Text size="sm" mb="xs">
        {heardFrom.length > 0 ? (
          <Trans>Stated in own publications by {heardFrom.map(nameOf).join(', ')}.</Trans>
        ) : (
          <Trans>No party has stated it in its own publications yet.</Trans>
        )}{' '}
        {notHeardFrom.length > 0 && <Trans>Not by {notHeardFrom.map(nameOf).join(', ')}.</Trans>}
      </Text>
      {summary}
      <ul className={classes.rows}>
        {parties.map((party) => (
          <li key={party.id} className={classes.row}>
            <PartyLine party={party} />
            {standing?.(party.id)}
          </li>
        ))}
      </ul>
    </Block>
  );
}

function PartyLine({ party }: { readonly party: PartiesBlock_CommitmentFragment['parties'][number] }) {
  const { t } = useLingui();
  const words = useWords();
  const { role, isHeard, isInferred, organisation } = party;
  const Picture = isHeard ? IconEar : IconEarOff;
  return (
    <Group justify="space-between" gap="xs">
      <span>
        <PartyName organisation={organisation?.name ?? null} words={party.words ?? null} isInferred={isInferred}>
          {organisation && (
            <Anchor component={Link} to={partnerAddress(organisation.id)}>
              {organisation.name}
            </Anchor>
          )}
        </PartyName>{' '}
        <Text span size="sm" c="dimmed">
          <Explained words={words(partyRoles[role].definition)} quiet>
            {words(partyRoles[role].label)}
          </Explained>
        </Text>
      </span>
      <Text size="sm" c={isHeard ? undefined : 'dimmed'}>
        <Picture size={14} aria-hidden /> {isHeard ? t`stated in own publication` : t`not in own publication`}
      </Text>
    </Group>
  );
}
