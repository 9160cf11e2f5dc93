import { Plural } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { WaitingRow } from '../../platform/rows/waiting-row.js';
import { originOf } from '../../sources/facts/source-origin.js';
import { sourceAddress } from '../../sources/source-address.js';

export const SourceToDecideFacts = graphql(`
  fragment SourceToDecide_source on Source {
    id
    title
    publisher
    issuerName
    issuer {
      id
      name
    }
    archivedBy {
      id
      name
    }
    proposalsMade
    proposalsDecided
  }
`);

/** A source with open proposals, linked to them. */
export function SourceToDecide({ source: masked }: { readonly source: FragmentType<typeof SourceToDecideFacts> }) {
  const source = getFragmentData(SourceToDecideFacts, masked);
  const open = source.proposalsMade - source.proposalsDecided;
  return (
    <WaitingRow
      act={<IconFileText size={18} stroke={1.75} aria-hidden />}
      title={
        <Anchor component={Link} to={sourceAddress(source.id)} data-way fw={550} c="inherit">
          <bdi>{source.title}</bdi>
        </Anchor>
      }
      detail={<bdi>{originOf(source).join(', ')}</bdi>}
      when={<Plural value={open} one="# proposal" other="# proposals" />}
      who={<bdi>{source.archivedBy?.name}</bdi>}
    />
  );
}
