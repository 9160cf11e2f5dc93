import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import { ReasonDialog } from '../platform/forms/reason-dialog.js';
import { useChange } from '../platform/changes/use-change.js';

const WithdrawEvidenceChange = graphql(`
  mutation WithdrawEvidence($input: WithdrawEvidenceInput!) {
    withdrawEvidence(input: $input) {
      __typename
      ... on Evidence {
        id
        ...EvidenceItem_evidence
        commitment {
          __typename
          id
          changedAt
          evidenceCount
          bestGrade
          milestones {
            id
            ...MilestoneSupport_milestone
          }
        }
      }
      ...Refusal_problem
    }
  }
`);

/** Withdraws evidence submitted by mistake, with a reason; only for the person who submitted it. It remains visible. */
export function WithdrawEvidence({ id, title }: { readonly id: string; readonly title: string }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  // The version before it is current again.
  const [withdraw] = useChange(WithdrawEvidenceChange, { refreshes: ({ commitment }) => [commitment] });
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={t`Withdraw ${title}`} onClick={() => setOpen(true)}>
        <Trans>Withdraw</Trans>
      </Button>
      {isOpen && (
        <ReasonDialog
          draft={`withdraw ${id}`}
          title={t`Withdraw ${title}`}
          action={t`Withdraw evidence`}
          send={(reason) => withdraw({ evidenceId: id, reason })}
          onClose={() => setOpen(false)}
        >
          <Trans>It stays in the record, marked as withdrawn, and no longer supports any claim.</Trans>
        </ReasonDialog>
      )}
    </>
  );
}
