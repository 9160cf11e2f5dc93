import { PageHeading } from '@followthrough/ui/page-heading';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Container, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <Container size="sm" py="xl" component="main">
      <PageHeading>{t`There is no such page`}</PageHeading>
      <Text mb="md">
        <Trans>The address may have been mistyped, or it is not for your role.</Trans>
      </Text>
      <Anchor component={Link} to="/">
        <Trans>Go to the first page</Trans>
      </Anchor>
    </Container>
  );
}
