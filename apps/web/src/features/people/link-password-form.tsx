import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import type { Answer } from '../platform/changes/refusal.js';
import { asSaid, useChange } from '../platform/changes/use-change.js';
import { NewPasswordInput } from './new-password-input.js';

const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ...Viewer_facts
      ...Refusal_problem
    }
  }
`);

const ChooseNewPassword = graphql(`
  mutation ChooseNewPassword($input: ChooseNewPasswordInput!) {
    chooseNewPassword(input: $input) {
      __typename
      ...Viewer_facts
      ...Refusal_problem
    }
  }
`);

interface ByLinkProps {
  /** From the link. */
  readonly token: string;
  readonly onSignedIn: () => void;
}

/** Accepts an invitation and signs the person in. */
export function AcceptInvitationForm({ token, onSignedIn }: ByLinkProps) {
  const { t } = useLingui();
  const [accept] = useChange(AcceptInvitation, { problems: { Refused: asSaid } });
  const send = (password: string) => accept({ token, password });
  return <LinkPasswordForm action={t`Accept and sign in`} send={send} onSignedIn={onSignedIn} />;
}

/** Sets a new password by a reset link and signs the person in. */
export function ChooseNewPasswordForm({ token, onSignedIn }: ByLinkProps) {
  const { t } = useLingui();
  const [choose] = useChange(ChooseNewPassword, { problems: { Refused: asSaid } });
  const send = (password: string) => choose({ token, password });
  return <LinkPasswordForm action={t`Save password and sign in`} send={send} onSignedIn={onSignedIn} />;
}

interface LinkPasswordFormProps {
  readonly action: string;
  readonly send: (password: string) => Promise<Answer<unknown>>;
  readonly onSignedIn: () => void;
}

/** Chooses a password through a single-use link, from an invitation or a reset. */
function LinkPasswordForm({ action, send, onSignedIn }: LinkPasswordFormProps) {
  const { t } = useLingui();
  const form = useForm({
    saved: { password: '' },
    send: ({ password }) => send(password),
    onSent: onSignedIn,
  });
  return (
    <Form form={form} place="page" action={action}>
      <NewPasswordInput {...form.input('password')} label={t`Choose a password`} autoFocus />
    </Form>
  );
}
