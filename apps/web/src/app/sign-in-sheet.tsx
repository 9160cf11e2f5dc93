import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Stack, Text } from '@mantine/core';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { SignInForm } from '../features/people/sign-in-form.js';
import { useViewer } from '../features/people/viewer.js';
import { SessionGate } from './session-gate.js';

export const SessionGateContext = createContext(new SessionGate());

/** Over a page whose session has ended: sign in again, and what waited goes out; nothing typed is lost. */
export function SignInSheet() {
  const { t } = useLingui();
  const { person } = useViewer();
  const gate = useContext(SessionGateContext);
  const isClosed = useSyncExternalStore(gate.subscribe, gate.isClosed);

  function proceed(personId: string) {
    if (personId === person.id) gate.signedInAgain();
    // Somebody else: nothing that the first person wrote may go out in their name.
    else window.location.reload();
  }

  return (
    <Modal opened={isClosed} onClose={() => gate.declined()} title={t`Your session has ended`}>
      <Stack>
        <Text>
          <Trans>Sign in again to go on. What you typed is still here.</Trans>
        </Text>
        <SignInForm email={person.email} onSignedIn={proceed} />
      </Stack>
    </Modal>
  );
}
