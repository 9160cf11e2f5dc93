import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
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
  const [finish, busy] = useChange(FinishSourceReading, {
    refreshes: [{ __typename: 'Source', id: sourceId }, 'readingsWaiting', 'sourcesToDecide'],
  });
  const readings = data?.source?.readings.edges.map(({ node }) => getFragmentData(ReadingFacts, node)) ?? [];
  const own = readings.find(({ isBlind, unanswered }) => isBlind && typeof unanswered === 'number');
  if (!own) return null;
  const { id: readingId, proposalCount: count, unanswered } = own;
  const answered = count - (unanswered ?? 0);
  return (
    <>
      <Text fw={600} className="ft-numbers">
        <Trans>{`${answered} of ${count}`} answered</Trans>
      </Text>
      {unanswered === 0 && (
        <Button
          loading={busy}
          size="compact-sm"
          className="ft-no-print"
          onClick={() => void finish({ readingId }).then((answer) => setRefused(answer.refused?.message ?? null))}
        >
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
