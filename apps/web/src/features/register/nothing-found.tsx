import { formatReference, parseReference } from '@followthrough/domain/reference';
import { EmptyState } from '@followthrough/ui/empty-state';
import { Trans } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { useViewer } from '../people/viewer.js';
import { isEmpty, type CommitmentFilter } from './commitment-filter.js';

/** The register before anything was entered that this reader sees. */
export function NothingEntered() {
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
      <Trans>
        Commitments stand here with their status once they are entered. They come from what was published: archive a
        press release, and what it states is proposed.
      </Trans>
    </EmptyState>
  );
}

interface NoneMatchProps {
  readonly filter: CommitmentFilter;
  readonly onChange: (filter: CommitmentFilter) => void;
}

/** Nothing that the filter chooses; a reference that is quoted in it opens all the same. */
export function NoneMatch({ filter, onChange }: NoneMatchProps) {
  const number = parseReference(filter.q ?? '');
  const reference = number === null ? null : formatReference(number);
  return (
    <EmptyState
      action={
        <Group>
          {reference && (
            <Button component={Link} to={commitmentAddress(reference)}>
              <Trans>Open {reference}</Trans>
            </Button>
          )}
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
