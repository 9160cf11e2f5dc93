import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { ReasonDialog } from '@followthrough/ui/reason-dialog';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useWithdrawReport } from './use-withdraw-report.js';

/** A report that was entered by mistake is withdrawn with the reason, and what held before holds again. */
export function WithdrawReport({ id, status }: { readonly id: string; readonly status: DeliveryStatus }) {
  const { t } = useLingui();
  const words = useWords();
  const label = words(deliveryStatuses[status].label);
  const [opened, setOpened] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { withdraw, busy } = useWithdrawReport();

  async function confirm(reason: string) {
    const refused = await withdraw(id, reason);
    setProblem(refused);
    if (!refused) setOpened(false);
  }

  return (
    <Group className="ft-no-print">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t`Withdraw the report “${label}”`}
        onClick={() => setOpened(true)}
      >
        <Trans>Withdraw</Trans>
      </Button>
      <ReasonDialog
        opened={opened}
        title={t`Withdraw the report “${label}”`}
        action={t`Withdraw report`}
        busy={busy}
        problem={problem}
        onClose={() => setOpened(false)}
        onConfirm={(reason) => void confirm(reason)}
      >
        <Trans>It stays in the record with your reason. The report that held before it holds again.</Trans>
      </ReasonDialog>
    </Group>
  );
}
