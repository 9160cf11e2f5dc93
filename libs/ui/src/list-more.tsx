import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';

interface ListMoreProps {
  /** Relay's `pageInfo.hasNextPage`. */
  readonly hasMore: boolean;
  readonly busy?: boolean;
  readonly onMore: () => void;
}

/** The next page of a list, on demand: what is read stays where it is. */
export function ListMore({ hasMore, busy, onMore }: ListMoreProps) {
  if (!hasMore) return null;
  return (
    <Button className="ft-no-print" variant="default" mt="md" loading={busy ?? false} onClick={onMore}>
      <Trans>Show more</Trans>
    </Button>
  );
}
