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
import { ShowLeftOut, type LeftOutProps } from './left-out.js';

/** The register while it has no visible commitments. */
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

interface NothingFoundProps {
  /** Matches that are left out by default. */
  readonly left: LeftOutProps['left'];
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

/** A link to the commitment with this reference, if the reader can see it. */
function OpenReference({ reference }: { readonly reference: string }) {
  const { data } = useQuery(QuotedCommitment, { variables: { reference } });
  if (!data?.commitmentByReference) return null;
  return (
    <Button component={Link} to={commitmentAddress(reference)}>
      <Trans>Open {reference}</Trans>
    </Button>
  );
}

/** Shown if nothing matches the filter; a reference in it still leads to its commitment. */
function NoneMatch({ left, filter, onChange }: NothingFoundProps) {
  const number = parseReference(filter.q ?? '');
  return (
    <EmptyState
      action={
        <Group>
          {number !== null && <OpenReference reference={formatReference(number)} />}
          <ShowLeftOut left={left} filter={filter} onChange={onChange} />
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

/** Replaces the board or the register if nothing is shown. */
export function NothingFound(props: NothingFoundProps) {
  return isEmpty(props.filter) && props.left.length === 0 ? <NothingEntered /> : <NoneMatch {...props} />;
}
