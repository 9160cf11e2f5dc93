import { EmptyState } from '@followthrough/ui/empty-state';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../people/viewer.js';

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

/** Nothing that the filter chooses. */
export function NoneMatch({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState
      action={
        <Button variant="default" onClick={onClear}>
          <Trans>Clear the filter</Trans>
        </Button>
      }
    >
      <Trans>No commitment that you can see is like this.</Trans>
    </EmptyState>
  );
}
