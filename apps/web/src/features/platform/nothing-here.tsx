import { PageHeading } from '@followthrough/ui/page-heading';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useSyncExternalStore } from 'react';

let shown = 0;
const listeners = new Set<() => void>();

function count(by: 1 | -1) {
  shown += by;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the page says that there is nothing here, for what stands around pages. */
export const useIsNothingHere = (): boolean => useSyncExternalStore(subscribe, () => shown > 0);

/** Shown for an address with nothing that this user can see: missing and hidden look the same. */
export function NothingHere() {
  const { t } = useLingui();
  useLayoutEffect(() => {
    count(1);
    return () => count(-1);
  }, []);
  return (
    <Stack gap="sm" maw="60ch">
      <PageHeading>{t`There is nothing here`}</PageHeading>
      <Text>
        <Trans>This page does not exist, or you may not see it. Check the link.</Trans>
      </Text>
      <Anchor component={Link} to="/">
        <Trans>Go to the home page</Trans>
      </Anchor>
    </Stack>
  );
}
