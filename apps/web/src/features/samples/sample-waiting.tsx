import { Moment } from '@followthrough/ui/who-when';
import { Plural, Trans } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { WaitingRow } from '../platform/rows/waiting-row.js';
import { sampleAddress, testingAddress } from './sample-address.js';

export const SampleWaitingFacts = graphql(`
  fragment SampleWaiting_sample on Sample {
    id
    title
    drawn
    done
    firstUntested
    toAdjudicate
    drawnAt
    drawnBy {
      id
      name
    }
    readers {
      id
      isAble
      person {
        id
      }
      reading {
        finishedAt
      }
    }
  }
`);

/** A sample that waits for the user: to be tested, adjudicated or closed, or to get another reader. It leads to where that is done. */
export function SampleWaiting({ sample }: { readonly sample: FragmentType<typeof SampleWaitingFacts> }) {
  const { person } = useViewer();
  const { id, title, drawn, done, firstUntested, toAdjudicate, drawnAt, drawnBy, readers } = getFragmentData(
    SampleWaitingFacts,
    sample,
  );
  const reads = readers.some((reader) => reader.person.id === person.id && !reader.reading);
  const lacksReader = !reads && readers.some(({ isAble, reading }) => !isAble && !reading);
  const tests = (reads || readers.length === 0) && firstUntested;
  const left = drawn - done;
  return (
    <WaitingRow
      title={
        <Anchor
          component={Link}
          to={tests ? testingAddress(id, tests) : sampleAddress(id)}
          hash={!tests && !lacksReader && toAdjudicate > 0 ? 'differences' : undefined}
          data-way
          fw={550}
          c="inherit"
        >
          <bdi>{title}</bdi>
        </Anchor>
      }
      detail={
        tests ? (
          <Plural value={left} one="# commitment to test" other="# commitments to test" />
        ) : reads ? (
          <Trans>All tested. Finish the reading.</Trans>
        ) : lacksReader ? (
          <Trans>A reader can no longer read. Name another.</Trans>
        ) : toAdjudicate > 0 ? (
          <Plural value={toAdjudicate} one="# result to adjudicate" other="# results to adjudicate" />
        ) : (
          <Trans>Nothing left to do. Close the sample.</Trans>
        )
      }
      when={<Moment at={drawnAt} />}
      who={<bdi>{drawnBy.name}</bdi>}
    />
  );
}
