import { Plural, Trans } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { useChange } from '../platform/changes/use-change.js';
import { TwoReaders } from '../platform/readers/two-readers.js';
import { ReplaceSampleReader } from './replace-sample-reader.js';

export const SampleReadersSample = graphql(`
  fragment SampleReaders_sample on Sample {
    id
    drawn
    done
    isBlind
    closing {
      at
    }
    drawnBy {
      id
    }
    readers {
      id
      isAble
      reason
      person {
        id
        name
      }
      reading {
        finishedAt
      }
    }
    formerReaders {
      id
      person {
        id
        name
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
  const { person: own, viewer } = useViewer();
  const { id, drawn, done, isBlind, closing, drawnBy, readers, formerReaders } = getFragmentData(
    SampleReadersSample,
    sample,
  );
  const [refused, setRefused] = useState<string | null>(null);
  const [finish, busy] = useChange(FinishReading, {
    refreshes: ['samples', 'samplesWaiting', { __typename: 'Sample', id }],
  });
  const [hasFinished, setFinished] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (hasFinished) said.current?.focus();
  }, [hasFinished]);
  const isReading = readers.some(({ person, reading }) => person.id === own.id && !reading) && !closing;
  const left = drawn - done;
  const isReader = readers.some(({ person }) => person.id === own.id);
  const mayReplace = !closing && viewer.isAuditor && (!isReader || drawnBy.id === own.id);
  async function end() {
    const answer = await finish({ sampleId: id });
    setRefused(answer.refused?.message ?? null);
    setFinished(!answer.refused);
  }

  return (
    <>
      <TwoReaders
        readers={readers.map((one) => ({ ...one, finishedAt: one.reading?.finishedAt ?? null }))}
        formerReaders={formerReaders}
        isOver={closing !== null}
        unable={<Trans>can no longer read: account closed or no auditor any more</Trans>}
        replacing={
          mayReplace
            ? (reader, hasRead, onClose) => (
                <ReplaceSampleReader sampleId={id} reader={reader} hasRead={hasRead} onClose={onClose} />
              )
            : null
        }
      />
      {isBlind && (
        <Text size="sm" mt="xs">
          <Trans>
            They do not see each other’s results, and nobody else sees either, until both have finished or the sample is
            closed.
          </Trans>
        </Text>
      )}
      {hasFinished && (
        <Text ref={said} tabIndex={-1} size="sm" mt="xs">
          <Trans>You finished reading</Trans>
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
            <Button loading={busy} onClick={() => void end()}>
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
