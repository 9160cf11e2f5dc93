import { PageHeading } from '@followthrough/ui/page-heading';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** Shown for an address with nothing that this user can see: missing and hidden look the same. */
export function NothingHere() {
  const { t } = useLingui();
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
