import { Dialog } from '@followthrough/ui/dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { useContext, useState, useSyncExternalStore } from 'react';
import { SignInForm } from '../features/people/sign-in-form.js';
import { useViewer } from '../features/people/viewer.js';
import { SessionGateContext } from './session-gate-context.js';

/**
 * Shown over a page whose session has ended: after signing in again, waiting requests are sent; nothing typed is lost.
 */
export function SignInSheet() {
  const { t } = useLingui();
  const { person } = useViewer();
  const gate = useContext(SessionGateContext);
  const isClosed = useSyncExternalStore(gate.subscribe, gate.isClosed);
  const [isSomebodyElse, setSomebodyElse] = useState(false);

  function proceed(personId: string) {
    // Nothing that the first person wrote may be sent in another’s name.
    if (personId === person.id) gate.signedInAgain();
    else setSomebodyElse(true);
  }

  const reload = () => window.location.reload();
  return (
    <Dialog
      opened={isClosed}
      isTopmost
      // Another person must not continue with the first person’s form.
      onClose={isSomebodyElse ? reload : () => gate.declined()}
      title={t`Your session has ended`}
    >
      {isSomebodyElse ? (
        <SomebodyElse name={person.name} onReload={reload} />
      ) : (
        <SignInAgain email={person.email ?? undefined} onSignedIn={proceed} />
      )}
    </Dialog>
  );
}

interface SignInAgainProps {
  readonly email: string | undefined;
  readonly onSignedIn: (personId: string) => void;
}

function SignInAgain({ email, onSignedIn }: SignInAgainProps) {
  return (
    <Stack>
      <Text>
        <Trans>Sign in again to go on. What you typed is still here.</Trans>
      </Text>
      <SignInForm email={email} onSignedIn={onSignedIn} />
    </Stack>
  );
}

function SomebodyElse({ name, onReload }: { readonly name: string; readonly onReload: () => void }) {
  return (
    <Stack align="flex-start">
      <Text>
        <Trans>
          You are signed in as someone other than {name}, who filled in the form behind this window. Nothing was sent.
          Reload the page to continue as yourself.
        </Trans>
      </Text>
      <Button onClick={onReload}>
        <Trans>Reload the page</Trans>
      </Button>
    </Stack>
  );
}
