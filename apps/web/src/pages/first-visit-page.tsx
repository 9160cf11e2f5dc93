import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { FirstAdministratorForm } from '../features/people/first-administrator-form.js';
import { useEnter } from '../features/people/use-enter.js';
import { PlainPage } from './plain-page.js';

export function FirstVisitPage() {
  const { t } = useLingui();
  const enter = useEnter();
  return (
    <PlainPage heading={t`Welcome`}>
      <Text mb="md">
        <Trans>No accounts exist yet. Create the first administrator, then invite the others.</Trans>
      </Text>
      <FirstAdministratorForm onSignedIn={() => void enter()} />
    </PlainPage>
  );
}
