import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { SignInForm } from '../features/people/sign-in-form.js';
import { useEnter } from '../features/people/use-enter.js';
import { PlainPage } from './plain-page.js';

const route = getRouteApi('/signed-out/sign-in');

export function SignInPage() {
  const { t } = useLingui();
  const { next } = route.useSearch();
  const enter = useEnter(next);
  return (
    <PlainPage heading={t`Sign in`}>
      <SignInForm onSignedIn={() => void enter()} />
    </PlainPage>
  );
}
