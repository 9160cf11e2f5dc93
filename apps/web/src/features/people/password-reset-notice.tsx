import { Moment } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useViewer } from './viewer.js';

const shownDays = 14;
/** Tells a person that a link to reset their password was created, in case they did not ask for it. */
export function PasswordResetNotice() {
  const { t } = useLingui();
  const { person } = useViewer();
  // Stored in this browser, so that an intruder elsewhere cannot dismiss it for the account’s owner.
  const [dismissed, setDismissed] = useLocalStorage<string | null>({
    key: 'followthrough-reset-seen',
    defaultValue: null,
    getInitialValueInEffect: false,
    serialize: String,
    deserialize: (id) => id ?? null,
  });
  const reset = person.lastPasswordReset;
  if (!reset || dismissed === reset.id || isOld(reset.proposedAt)) return null;
  const who = reset.proposedBy?.name ?? t`Someone with access to the server`;
  return (
    <Alert
      role="status"
      color="yellow"
      variant="outline"
      mb="md"
      withCloseButton
      closeButtonLabel={t`Dismiss`}
      title={t`Your password was reset`}
      onClose={() => setDismissed(reset.id)}
    >
      <Trans>
        {who} created a link to reset it, <Moment at={reset.proposedAt} />. If you did not ask for this, change your
        password and tell another administrator and an auditor.
      </Trans>
    </Alert>
  );
}

function isOld(at: string): boolean {
  return Date.now() - new Date(at).getTime() > shownDays * 86_400_000;
}
