import { Moment } from '@followthrough/ui/who-when';
import { Plural, Trans } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { useChange } from '../platform/changes/use-change.js';
import classes from './samples.module.css';

export const SampleReadersSample = graphql(`
  fragment SampleReaders_sample on Sample {
    id
    drawn
    done
    isBlind
    closing {
      at
    }
    readers {
      id
      person {
        id
        name
      }
      reading {
        finishedAt
      }
    }
  }
`);

const FinishReading = graphql(`
  mutation FinishReading($input: FinishReadingInput!) {
    finishReading(input: $input) {
      __typename
      ... on Sample {
        id
        ...SampleReaders_sample
      }
      ...Refusal_problem
    }
  }
`);

/** The two readers of a sample, and how a reader finishes. */
export function SampleReaders({ sample }: { readonly sample: FragmentType<typeof SampleReadersSample> }) {
  const { person: own } = useViewer();
  const { id, drawn, done, isBlind, closing, readers } = getFragmentData(SampleReadersSample, sample);
  const [refused, setRefused] = useState<string | null>(null);
  const [finish, busy] = useChange(FinishReading, { refreshes: ['samples', { __typename: 'Sample', id }] });
  const isReading = readers.some(({ person, reading }) => person.id === own.id && !reading) && !closing;
  const left = drawn - done;
  return (
    <>
      <ul className={classes.results}>
        {readers.map(({ id: readerId, person, reading }) => (
          <li key={readerId}>
            <bdi>{person.name}</bdi>:{' '}
            {reading ? (
              <Trans>
                finished, <Moment at={reading.finishedAt} />
              </Trans>
            ) : (
              <Trans>reading</Trans>
            )}
          </li>
        ))}
      </ul>
      {isBlind && (
        <Text size="sm" mt="xs">
          <Trans>
            They do not see each other’s results, and nobody else sees either, until both have finished or the sample is
            closed.
          </Trans>
        </Text>
      )}
      {isReading && (
        <div>
          <Text size="sm" my="xs">
            {left > 0 ? (
              <Plural
                value={left}
                one="You can finish once # more commitment has all your results."
                other="You can finish once # more commitments have all your results."
              />
            ) : (
              <Trans>All your results are entered. After you finish, they are final.</Trans>
            )}
          </Text>
          {left === 0 && (
            <Button
              loading={busy}
              onClick={() =>
                void finish({ sampleId: id }).then((answer) => setRefused(answer.refused?.message ?? null))
              }
            >
              <Trans>Finish reading</Trans>
            </Button>
          )}
          {refused && (
            <Text size="sm" c="red" role="alert">
              {refused}
            </Text>
          )}
        </div>
      )}
    </>
  );
}
