import { Plural, Trans } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Moment } from '@followthrough/ui/who-when';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { WaitingRow } from '../../platform/rows/waiting-row.js';
import { sourceAddress } from '../../sources/source-address.js';

export const ReadingWaitingFacts = graphql(`
  fragment ReadingWaiting_reading on SourceReading {
    id
    askedAt
    unanswered
    toAdjudicate
    lacksReader
    askedBy {
      id
      name
    }
    source {
      id
      title
    }
  }
`);

/** A reading that waits for the user: to be read or adjudicated, or to get another reader. It leads to the source. */
export function ReadingWaiting({ reading }: { readonly reading: FragmentType<typeof ReadingWaitingFacts> }) {
  const { source, askedAt, askedBy, unanswered, toAdjudicate, lacksReader } = getFragmentData(
    ReadingWaitingFacts,
    reading,
  );
  return (
    <WaitingRow
      title={
        <Anchor component={Link} to={sourceAddress(source.id)} data-way fw={550} c="inherit">
          <bdi>{source.title}</bdi>
        </Anchor>
      }
      detail={
        typeof unanswered === 'number' ? (
          unanswered > 0 ? (
            <Plural value={unanswered} one="# proposal to read" other="# proposals to read" />
          ) : (
            <Trans>All read. Finish the reading.</Trans>
          )
        ) : lacksReader ? (
          <Trans>A reader can no longer read. Name another.</Trans>
        ) : (
          <Plural value={toAdjudicate} one="# proposal to adjudicate" other="# proposals to adjudicate" />
        )
      }
      when={<Moment at={askedAt} />}
      who={<bdi>{askedBy.name}</bdi>}
    />
  );
}
