import { FailedState } from '@followthrough/ui/failed-state';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { AcceptInvitationForm } from '../features/people/accept-invitation-form.js';
import { useEnter } from '../features/people/use-enter.js';
import { PlainPage } from './plain-page.js';

const route = getRouteApi('/invitation');

/** Where an invitation's link leads. Its token stands after `#`, so that no server on the way writes it down. */
export function InvitationPage() {
  const { t } = useLingui();
  const enter = useEnter();
  const { hash } = useLocation();
  const search = route.useSearch();
  const token = hash || (typeof search.token === 'string' ? search.token : '');
  return (
    <PlainPage heading={t`Welcome to Followthrough`}>
      {token ? (
        <>
          <Text mb="md">
            <Trans>You have been invited. Choose a password, and you are in.</Trans>
          </Text>
          <AcceptInvitationForm token={token} onSignedIn={() => void enter('/')} />
        </>
      ) : (
        <FailedState advice={t`Open the link as you received it, or ask for a new one.`}>
          <Trans>This link is not complete.</Trans>
        </FailedState>
      )}
    </PlainPage>
  );
}
