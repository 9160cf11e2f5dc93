import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import { useChange } from '../platform/changes/use-change.js';
import { ReasonDialog } from '../platform/forms/reason-dialog.js';

const WithdrawMoney = graphql(`
  mutation WithdrawMoney($input: WithdrawMoneyInput!) {
    withdrawMoney(input: $input) {
      __typename
      ... on MoneyAmount {
        id
        commitment {
          id
          ...MoneyBlock_commitment
          ...Claims_commitment
        }
      }
      ...Refusal_problem
    }
  }
`);

interface WithdrawAmountProps {
  readonly id: string;
  /** The amount and its stage, in words. */
  readonly label: string;
}

/** Withdraws an amount recorded by mistake, with a reason; the previous amount counts again. */
export function WithdrawAmount({ id, label }: WithdrawAmountProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [withdraw] = useChange(WithdrawMoney);
  return (
    <>
      <Button
        className="ft-no-print"
        variant="default"
        size="compact-xs"
        aria-label={t`Withdraw: ${label}`}
        onClick={() => setOpen(true)}
      >
        <Trans>Withdraw</Trans>
      </Button>
      {isOpen && (
        <ReasonDialog
          draft={`withdraw amount ${id}`}
          title={t`Withdraw: ${label}`}
          action={t`Withdraw amount`}
          send={(reason) => withdraw({ amountId: id, reason })}
          onClose={() => setOpen(false)}
        >
          <Trans>
            For an amount recorded by mistake. It stays in the record with your reason, and an earlier amount counts
            again.
          </Trans>
        </ReasonDialog>
      )}
    </>
  );
}
