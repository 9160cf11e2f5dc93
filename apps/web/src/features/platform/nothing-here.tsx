import { PageHeading } from '@followthrough/ui/page-heading';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useSyncExternalStore } from 'react';

/** How many parts of the page say so. */
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

/** Whether the page has nothing to work on, for what stands around pages. */
export const useIsNothingToDo = (): boolean => useSyncExternalStore(subscribe, () => shown > 0);

/** Says so for a page that shows something which nobody can work on, such as an archived commitment. */
export function useNothingToDo(isSo: boolean): void {
  useLayoutEffect(() => {
    if (!isSo) return;
    count(1);
    return () => count(-1);
  }, [isSo]);
}

/** Shown for an address with nothing that this user can see: missing and hidden look the same. */
export function NothingHere() {
  const { t } = useLingui();
  useNothingToDo(true);
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
