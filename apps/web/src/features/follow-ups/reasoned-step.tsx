import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import { ReasonDialog } from '../platform/forms/reason-dialog.js';
import { useChange } from '../platform/changes/use-change.js';
import { findingsOfFollowUp } from './follow-up-fragment.js';

const ReopenFollowUpChange = graphql(`
  mutation ReopenFollowUp($input: ReopenFollowUpInput!) {
    reopenFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        ...FollowUpItem_followUp
      }
      ...Refusal_problem
    }
  }
`);

const CancelFollowUpChange = graphql(`
  mutation CancelFollowUp($input: CancelFollowUpInput!) {
    cancelFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        ...FollowUpItem_followUp
      }
      ...Refusal_problem
    }
  }
`);

interface ReasonedStepProps {
  readonly id: string;
  readonly title: string;
}

/** Cancels a follow-up, with a reason. */
export function CancelFollowUp({ id, title }: ReasonedStepProps) {
  const { t } = useLingui();
  const [cancel] = useChange(CancelFollowUpChange, { refreshes: findingsOfFollowUp });
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={t`Cancel ${title}`} onClick={() => setOpen(true)}>
        <Trans>Cancel</Trans>
      </Button>
      {isOpen && (
        <ReasonDialog
          draft={`cancel ${id}`}
          title={t`Cancel “${title}”`}
          action={t`Cancel follow-up`}
          leave={t`Keep it`}
          send={(reason) => cancel({ id, reason })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** Reopens a follow-up, with a reason. */
export function ReopenFollowUp({ id, title }: ReasonedStepProps) {
  const { t } = useLingui();
  const [reopen] = useChange(ReopenFollowUpChange, { refreshes: findingsOfFollowUp });
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={t`Reopen ${title}`} onClick={() => setOpen(true)}>
        <Trans>Reopen</Trans>
      </Button>
      {isOpen && (
        <ReasonDialog
          draft={`reopen ${id}`}
          title={t`Reopen “${title}”`}
          action={t`Reopen`}
          send={(reason) => reopen({ id, reason })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
