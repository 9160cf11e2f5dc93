import { ReasonDialog } from '@followthrough/ui/reason-dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWithdrawEvidence } from './use-withdraw-evidence.js';

/** For who submitted it: a mistake is withdrawn with the reason, and stays to be seen. */
export function WithdrawEvidence({ id, title }: { readonly id: string; readonly title: string }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { withdraw, busy } = useWithdrawEvidence();

  async function confirm(reason: string) {
    const refused = await withdraw(id, reason);
    setProblem(refused);
    if (!refused) setOpened(false);
  }

  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={t`Withdraw ${title}`} onClick={() => setOpened(true)}>
        <Trans>Withdraw</Trans>
      </Button>
      <ReasonDialog
        opened={opened}
        title={t`Withdraw ${title}`}
        action={t`Withdraw evidence`}
        busy={busy}
        problem={problem}
        onClose={() => setOpened(false)}
        onConfirm={(reason) => void confirm(reason)}
      >
        <Trans>It stays in the record, shown as withdrawn, and supports nothing any more.</Trans>
      </ReasonDialog>
    </>
  );
}
