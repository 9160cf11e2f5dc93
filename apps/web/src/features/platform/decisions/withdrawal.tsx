import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';

interface WithdrawalProps {
  readonly withdrawal:
    | { readonly reason: string; readonly at: string; readonly by?: { readonly name: string } | null | undefined }
    | null
    | undefined;
}

/** Why something was withdrawn, by whom and when, if it was. */
export function Withdrawal({ withdrawal }: WithdrawalProps) {
  if (!withdrawal) return null;
  return (
    <div>
      <Text size="sm" dir="auto">
        {withdrawal.reason}
      </Text>
      <WhoWhen did={<Trans>Withdrawn by</Trans>} who={withdrawal.by?.name ?? null} at={withdrawal.at} />
    </div>
  );
}
