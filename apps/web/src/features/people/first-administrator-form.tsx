import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { asSaid, useChange } from '../platform/changes/use-change.js';
import { NewPasswordInput } from './new-password-input.js';
import { useWaitWords } from './wait-words.js';

const CreateFirstAdministrator = graphql(`
  mutation CreateFirstAdministrator($input: CreateFirstAdministratorInput!) {
    createFirstAdministrator(input: $input) {
      __typename
      ...Viewer_facts
      ... on TooManyTries {
        retryAfterSeconds
      }
      ...Refusal_problem
    }
  }
`);

const nothing = { code: '', name: '', email: '', password: '' };

/** The first visit to an empty deployment: the printed code proves that the user runs the server. */
export function FirstAdministratorForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useLingui();
  const [create] = useChange(CreateFirstAdministrator, {
    problems: { Refused: asSaid, TooManyTries: useWaitWords() },
  });
  const form = useForm({
    saved: nothing,
    send: ({ code, name, email, password }) =>
      create({ code: code.trim(), name: name.trim(), email: email.trim(), password }),
    onSent: onSignedIn,
  });
  return (
    <Form form={form} place="page" action={t`Create the first administrator`}>
      <TextInput
        {...form.input('code')}
        label={t`One-time code`}
        description={t`The start command printed it in its terminal.`}
        autoComplete="one-time-code"
        autoFocus
        required
      />
      <TextInput {...form.input('name')} label={t`Your name`} autoComplete="name" required />
      <TextInput {...form.input('email')} type="email" label={t`Email`} autoComplete="username" required />
      <NewPasswordInput {...form.input('password')} label={t`Password`} />
    </Form>
  );
}
