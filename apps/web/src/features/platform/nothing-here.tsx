import { PageHeading } from '@followthrough/ui/page-heading';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** An address that leads to nothing this reader can see: missing and hidden look alike. */
export function NothingHere() {
  const { t } = useLingui();
  return (
    <Stack gap="sm" maw="60ch">
      <PageHeading>{t`There is nothing here`}</PageHeading>
      <Text>
        <Trans>Nothing that you can see has this address. The link may be wrong, or it is not for you.</Trans>
      </Text>
      <Anchor component={Link} to="/">
        <Trans>Go to the first page</Trans>
      </Anchor>
    </Stack>
  );
}
