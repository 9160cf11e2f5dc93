import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import { useChange } from '../platform/changes/use-change.js';

const MarkChangesRead = graphql(`
  mutation MarkChangesRead {
    markChangesRead {
      id
      lastVisitAt
    }
  }
`);

/** Marks everything until now as read. */
export function MarkRead() {
  const [mark, busy] = useChange(MarkChangesRead, { refreshes: ['changedCommitments'] });
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        loading={busy}
        onClick={() => void mark({}).then(({ refused }) => setProblem(refused?.message ?? null))}
      >
        <Trans>Mark all as read</Trans>
      </Button>
      <ProblemAlert message={problem} />
    </>
  );
}
