import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import { useChange } from '../platform/changes/use-change.js';
import { ReasonDialog } from '../platform/forms/reason-dialog.js';

const WithdrawAssessmentChange = graphql(`
  mutation WithdrawAssessment($input: WithdrawAssessmentInput!) {
    withdrawAssessment(input: $input) {
      __typename
      ... on Assessment {
        id
        ...Assessment_assessment
      }
      ...Refusal_problem
    }
  }
`);

interface WithdrawAssessmentProps {
  readonly id: string;
  readonly commitmentId: string;
  readonly status: DeliveryStatus;
}

/** Withdraws the user’s own assessment with a reason, whether a draft or in effect. */
export function WithdrawAssessment({ id, commitmentId, status }: WithdrawAssessmentProps) {
  const { t } = useLingui();
  const words = useWords();
  const label = words(deliveryStatuses[status].label);
  const [isOpen, setOpen] = useState(false);
  const [withdraw] = useChange(WithdrawAssessmentChange, {
    refreshes: [{ __typename: 'Commitment', id: commitmentId }, 'reportsToAssess'],
  });
  return (
    <Group className="ft-no-print">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t`Withdraw the assessment “${label}”`}
        onClick={() => setOpen(true)}
      >
        <Trans>Withdraw</Trans>
      </Button>
      {isOpen && (
        <ReasonDialog
          draft={`withdraw assessment ${id}`}
          title={t`Withdraw the assessment “${label}”`}
          action={t`Withdraw assessment`}
          send={(reason) => withdraw({ assessmentId: id, reason })}
          onClose={() => setOpen(false)}
        >
          <Trans>It stays in the record with your reason, and no longer counts.</Trans>
        </ReasonDialog>
      )}
    </Group>
  );
}
