import { useLingui } from '@lingui/react/macro';
import { PasswordInput, TextInput } from '@mantine/core';
import { getFragmentData } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import type { Refusal } from '../platform/changes/refusal.js';
import { asSaid, useChange } from '../platform/changes/use-change.js';
import { ViewerFacts } from './viewer.js';
import { useWaitWords } from './wait-words.js';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ...Viewer_facts
      ... on TooManyTries {
        retryAfterSeconds
      }
      ...Refusal_problem
    }
  }
`);

interface SignInFormProps {
  /** The email address of the previous user, if their session has ended. */
  readonly email?: string | undefined;
  readonly onSignedIn: (personId: string) => void;
}

/** Signs in. The session is a cookie that scripts cannot read. */
export function SignInForm({ email, onSignedIn }: SignInFormProps) {
  const { t } = useLingui();
  const [signIn] = useChange(SignIn, { problems: { SignInRefused: asSaid, TooManyTries: useWaitWords() } });

  function check(typed: { readonly email: string; readonly password: string }): Refusal | null {
    if (typed.email.trim() === '') return { field: 'email', message: t`Enter your email address.` };
    return typed.password === '' ? { field: 'password', message: t`Enter your password.` } : null;
  }

  const form = useForm({
    saved: { email: email ?? '', password: '' },
    check,
    send: (typed) => signIn({ email: typed.email.trim(), password: typed.password }),
    onSent: (person) => onSignedIn(getFragmentData(ViewerFacts, person).id),
  });
  return (
    <Form form={form} place="page" action={t`Sign in`}>
      <TextInput
        {...form.input('email')}
        type="email"
        label={t`Email`}
        autoComplete="username"
        autoFocus={!email}
        data-autofocus={email ? undefined : true}
        required
      />
      <PasswordInput
        {...form.input('password')}
        visibilityToggleButtonProps={{ 'aria-label': t`Show or hide the password` }}
        label={t`Password`}
        autoComplete="current-password"
        data-autofocus={email ? true : undefined}
        required
      />
    </Form>
  );
}
