import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { OneTimeLink } from './one-time-link.js';
import type { MadeInvitation } from './use-invite-person.js';
import { useRenewInvitation } from './use-renew-invitation.js';

interface RenewInvitationProps {
  readonly person: { readonly id: string; readonly name: string };
}

/** For somebody who has not joined yet: another link in the place of the one they lost. */
export function RenewInvitation({ person }: RenewInvitationProps) {
  const { t } = useLingui();
  const { renew, busy } = useRenewInvitation();
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function ask() {
    const { done, refused } = await renew(person.id);
    setMade(done ?? null);
    setProblem(refused?.message ?? null);
  }

  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={busy}
        aria-label={t`New link for ${person.name}`}
        onClick={() => void ask()}
      >
        <Trans>New link</Trans>
      </Button>
      <ProblemAlert message={problem} />
      <Dialog opened={made !== null} title={t`Invitation ready`} onClose={() => setMade(null)}>
        {made && <OneTimeLink made={made} of={t`the invitation`} onClose={() => setMade(null)} />}
      </Dialog>
    </>
  );
}
