import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { ReadingFacts, SourceReadings } from './readings-query.js';

const FinishSourceReading = graphql(`
  mutation FinishSourceReading($readingId: UUID!) {
    finishSourceReading(readingId: $readingId) {
      __typename
      ... on SourceReading {
        id
        ...Reading_facts
      }
      ...Refusal_problem
    }
  }
`);

/** How far the user is, as one of two readers, and how they finish; nothing for anyone else. */
export function OwnProgress({ sourceId }: { readonly sourceId: string }) {
  const { data } = useQuery(SourceReadings, { variables: { id: sourceId } });
  const [refused, setRefused] = useState<string | null>(null);
  const [hasFinished, setFinished] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const [finish, busy] = useChange(FinishSourceReading, {
    refreshes: [{ __typename: 'Source', id: sourceId }, 'readingsWaiting', 'sourcesToDecide'],
  });
  // The button that had the focus is gone.
  useEffect(() => {
    if (hasFinished) said.current?.focus();
  }, [hasFinished]);
  if (hasFinished) {
    return (
      <Text ref={said} tabIndex={-1} fw={600}>
        <Trans>You finished reading</Trans>
      </Text>
    );
  }
  const readings = data?.source?.readings.edges.map(({ node }) => getFragmentData(ReadingFacts, node)) ?? [];
  const own = readings.find(({ isBlind, unanswered }) => isBlind && typeof unanswered === 'number');
  if (!own) return null;
  const { id: readingId, proposalCount: count, unanswered } = own;
  const answered = count - (unanswered ?? 0);
  async function end() {
    const answer = await finish({ readingId });
    setRefused(answer.refused?.message ?? null);
    setFinished(!answer.refused);
  }
  return (
    <>
      <Text fw={600} className="ft-numbers">
        <Trans>{`${answered} of ${count}`} answered</Trans>
      </Text>
      {unanswered === 0 && (
        <Button loading={busy} size="compact-sm" className="ft-no-print" onClick={() => void end()}>
          <Trans>Finish reading</Trans>
        </Button>
      )}
      {refused && (
        <Text size="sm" c="red" role="alert">
          {refused}
        </Text>
      )}
    </>
  );
}
