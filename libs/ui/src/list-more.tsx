import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';

interface ListMoreProps {
  /** Relay's `pageInfo.hasNextPage`. */
  readonly hasMore: boolean;
  readonly busy?: boolean;
  readonly onMore: () => void;
}

/** Loads the next page of a list on request; rows already shown keep their place. */
export function ListMore({ hasMore, busy, onMore }: ListMoreProps) {
  if (!hasMore) return null;
  return (
    <Button className="ft-no-print" variant="default" mt="md" loading={busy ?? false} onClick={onMore}>
      <Trans>Show more</Trans>
    </Button>
  );
}
