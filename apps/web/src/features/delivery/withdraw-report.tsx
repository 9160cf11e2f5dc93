import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import { ReasonDialog } from '../platform/forms/reason-dialog.js';
import { useChange } from '../platform/changes/use-change.js';

const WithdrawReportChange = graphql(`
  mutation WithdrawReport($input: WithdrawReportInput!) {
    withdrawReport(input: $input) {
      __typename
      ... on Judgement {
        id
        commitment {
          __typename
          id
          ...DeliveryBlock_commitment
          ...Claims_commitment
        }
      }
      ...Refusal_problem
    }
  }
`);

/** Withdraws a report made by mistake, with a reason; the previous report is current again. */
export function WithdrawReport({ id, status }: { readonly id: string; readonly status: DeliveryStatus }) {
  const { t } = useLingui();
  const words = useWords();
  const label = words(deliveryStatuses[status].label);
  const [isOpen, setOpen] = useState(false);
  const [withdraw] = useChange(WithdrawReportChange, { refreshes: ({ commitment }) => [commitment] });
  return (
    <Group className="ft-no-print">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t`Withdraw the report “${label}”`}
        onClick={() => setOpen(true)}
      >
        <Trans>Withdraw</Trans>
      </Button>
      {isOpen && (
        <ReasonDialog
          draft={`withdraw ${id}`}
          title={t`Withdraw the report “${label}”`}
          action={t`Withdraw report`}
          send={(reason) => withdraw({ judgementId: id, reason })}
          onClose={() => setOpen(false)}
        >
          <Trans>It stays in the record with your reason. The previous report becomes current again.</Trans>
        </ReasonDialog>
      )}
    </Group>
  );
}
