import { useLingui } from '@lingui/react/macro';
import { LinkPasswordForm } from './link-password-form.js';
import { useAcceptInvitation } from './use-accept-invitation.js';

interface AcceptInvitationFormProps {
  /** From the link. */
  readonly token: string;
  readonly onSignedIn: () => void;
}

export function AcceptInvitationForm({ token, onSignedIn }: AcceptInvitationFormProps) {
  const { t } = useLingui();
  const { accept, busy } = useAcceptInvitation();
  return (
    <LinkPasswordForm
      action={t`Accept and sign in`}
      busy={busy}
      choose={(password) => accept({ token, password })}
      onSignedIn={onSignedIn}
    />
  );
}
