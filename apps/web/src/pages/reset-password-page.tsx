import { useQuery } from '@apollo/client/react';
import { FailedState } from '@followthrough/ui/failed-state';
import { FormSkeleton } from '@followthrough/ui/skeletons';
import { Moment } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { ChooseNewPasswordForm } from '../features/people/link-password-form.js';
import { useEnter } from '../features/people/use-enter.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { graphql } from '../generated/gql.js';
import { PlainPage } from './plain-page.js';

const ResetLink = graphql(`
  query ResetLink($token: String!) {
    passwordReset(token: $token) {
      name
      isOpen
      expiresAt
    }
  }
`);

/** The page of a reset link. Its token follows `#`, so that no server on the way logs it. */
export function ResetPasswordPage() {
  const { t } = useLingui();
  const { hash } = useLocation();
  return (
    <PlainPage heading={t`Choose a new password`}>
      <Reset token={hash} />
    </PlainPage>
  );
}

function Reset({ token }: { readonly token: string }) {
  const { t } = useLingui();
  const enter = useEnter();
  const { data, error, loading, refetch } = useQuery(ResetLink, { variables: { token }, skip: token === '' });
  if (loading && !data) return <FormSkeleton fields={1} />;
  if (token === '' || data?.passwordReset === null) {
    return (
      <FailedState advice={t`Open the link as you received it, or ask for a new one.`}>
        <Trans>This link is not complete.</Trans>
      </FailedState>
    );
  }
  if (!data?.passwordReset) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { name, isOpen, expiresAt } = data.passwordReset;
  if (!isOpen) {
    return (
      <FailedState advice={t`Ask an administrator for a new one.`}>
        <Trans>This link was used before, or has ended.</Trans>
      </FailedState>
    );
  }
  return (
    <>
      <Text mb="md">
        <Trans>
          {name}, this link works once, until <Moment at={expiresAt} />. You will be signed out everywhere else.
        </Trans>
      </Text>
      <ChooseNewPasswordForm token={token} onSignedIn={() => void enter()} />
    </>
  );
}
