import { useQuery } from '@apollo/client/react';
import { FailedState } from '@followthrough/ui/failed-state';
import { useProductName } from '@followthrough/ui/product-name';
import { FormSkeleton } from '@followthrough/ui/skeletons';
import { Moment } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { AcceptInvitationForm } from '../features/people/link-password-form.js';
import { useEnter } from '../features/people/use-enter.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { graphql } from '../generated/gql.js';
import { PlainPage } from './plain-page.js';

const InvitationLink = graphql(`
  query InvitationLink($token: String!) {
    invitation(token: $token) {
      name
      isOpen
      expiresAt
    }
  }
`);

const route = getRouteApi('/invitation');

/** The page of an invitation link. Its token follows `#`, so that no server on the way logs it. */
export function InvitationPage() {
  const { t } = useLingui();
  const { hash } = useLocation();
  const { token } = route.useSearch();
  const product = useProductName();
  return (
    <PlainPage heading={t`Welcome to ${product}`}>
      <Invitation token={hash || (typeof token === 'string' ? token : '')} />
    </PlainPage>
  );
}

function Invitation({ token }: { readonly token: string }) {
  const { t } = useLingui();
  const enter = useEnter();
  const { data, error, loading, refetch } = useQuery(InvitationLink, { variables: { token }, skip: token === '' });
  if (loading && !data) return <FormSkeleton fields={1} />;
  if (token === '' || data?.invitation === null) {
    return (
      <FailedState advice={t`Open the link as you received it, or ask for a new one.`}>
        <Trans>This link is not complete.</Trans>
      </FailedState>
    );
  }
  if (!data?.invitation) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { name, isOpen, expiresAt } = data.invitation;
  if (!isOpen) {
    return (
      <FailedState advice={t`Ask an administrator for a new one. If you have accepted it, sign in.`}>
        <Trans>This invitation was used before, or has ended.</Trans>
      </FailedState>
    );
  }
  return (
    <>
      <Text mb="md">
        <Trans>
          {name}, you have been invited. Choose a password to join before <Moment at={expiresAt} />.
        </Trans>
      </Text>
      <AcceptInvitationForm token={token} onSignedIn={() => void enter()} />
    </>
  );
}
