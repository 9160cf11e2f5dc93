import { useQuery } from '@apollo/client/react';
import { formatReference, parseReference } from '@followthrough/domain/reference';
import { EmptyState } from '@followthrough/ui/empty-state';
import { Trans } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../generated/gql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { useViewer } from '../people/viewer.js';
import { isEmpty, type CommitmentFilter } from './filter/commitment-filter.js';

/** The register before anything was entered that this reader sees. */
function NothingEntered() {
  const { viewer } = useViewer();
  return (
    <EmptyState
      action={
        viewer.contributesSomewhere && (
          <Button component={Link} to="/sources/new">
            <Trans>Archive a source</Trans>
          </Button>
        )
      }
    >
      <Trans>Commitments and their status will appear here. Archive a press release to get proposals.</Trans>
    </EmptyState>
  );
}

interface NoneMatchProps {
  readonly filter: CommitmentFilter;
  readonly onChange: (filter: CommitmentFilter) => void;
}

const QuotedCommitment = graphql(`
  query QuotedCommitment($reference: String!) {
    commitmentByReference(reference: $reference) {
      id
    }
  }
`);

/** Leads to the commitment of a reference, where the reader sees one. */
function OpenReference({ reference }: { readonly reference: string }) {
  const { data } = useQuery(QuotedCommitment, { variables: { reference } });
  if (!data?.commitmentByReference) return null;
  return (
    <Button component={Link} to={commitmentAddress(reference)}>
      <Trans>Open {reference}</Trans>
    </Button>
  );
}

/** Nothing that the filter chooses; a reference that is quoted in it opens anyway. */
function NoneMatch({ filter, onChange }: NoneMatchProps) {
  const number = parseReference(filter.q ?? '');
  return (
    <EmptyState
      action={
        <Group>
          {number !== null && <OpenReference reference={formatReference(number)} />}
          {!isEmpty(filter) && (
            <Button variant="default" onClick={() => onChange({})}>
              <Trans>Clear the filter</Trans>
            </Button>
          )}
        </Group>
      }
    >
      <Trans>No commitments match this filter.</Trans>
    </EmptyState>
  );
}

interface NothingFoundProps extends NoneMatchProps {
  /** Whether commitments are left out that the filter does not ask for. */
  readonly leavesOut: boolean;
}

/** In the place of the board or the register where nothing is shown. */
export function NothingFound({ leavesOut, ...rest }: NothingFoundProps) {
  return isEmpty(rest.filter) && !leavesOut ? <NothingEntered /> : <NoneMatch {...rest} />;
}
