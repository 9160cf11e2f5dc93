import { findingPolicy } from '@followthrough/domain/policies/finding';
import { FindingState } from '@followthrough/domain/finding-terms';
import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import type { Finding_FindingFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { useChange } from '../platform/changes/use-change.js';
import { FormDialog } from '../platform/forms/form-dialog.js';
import { ReasonDialog } from '../platform/forms/reason-dialog.js';
import { useForm } from '../platform/forms/use-form.js';
import { AnswerFindingSheet } from './answer-finding-sheet.js';
import { CloseFindingSheet } from './close-finding-sheet.js';
import { ReviseFindingDialog } from './revise-finding-dialog.js';

const DeclineFinding = graphql(`
  mutation DeclineFinding($input: DeclineFindingInput!) {
    declineFinding(input: $input) {
      __typename
      ... on Finding {
        id
        ...Finding_finding
      }
      ...Refusal_problem
    }
  }
`);

const WithdrawFinding = graphql(`
  mutation WithdrawFinding($input: WithdrawFindingInput!) {
    withdrawFinding(input: $input) {
      __typename
      ... on Finding {
        id
        ...Finding_finding
      }
      ...Refusal_problem
    }
  }
`);

type Act = 'answer' | 'decline' | 'close' | 'revise' | 'withdraw';

interface FindingActionsProps {
  readonly finding: Finding_FindingFragment;
}

/** What the user may do with a finding now: the main act first. */
export function FindingActions({ finding }: FindingActionsProps) {
  const [opened, setOpened] = useState<Act | null>(null);
  const close = () => setOpened(null);
  const possible = useActs(finding);
  return (
    <>
      {possible.map((act, at) => (
        <Button key={act} variant={at === 0 ? 'filled' : 'default'} onClick={() => setOpened(act)}>
          <ActName act={act} />
        </Button>
      ))}
      {opened === 'answer' && <AnswerFindingSheet finding={finding} onClose={close} />}
      {opened === 'decline' && <DeclineDialog finding={finding} onClose={close} />}
      {opened === 'close' && <CloseFindingSheet finding={finding} onClose={close} />}
      {opened === 'revise' && <ReviseFindingDialog finding={finding} onClose={close} />}
      {opened === 'withdraw' && <WithdrawDialog finding={finding} onClose={close} />}
    </>
  );
}

function ActName({ act }: { readonly act: Act }) {
  switch (act) {
    case 'answer':
      return <Trans>Answer</Trans>;
    case 'decline':
      return <Trans>Decline to reply</Trans>;
    case 'close':
      return <Trans>Close finding</Trans>;
    case 'revise':
      return <Trans>Revise</Trans>;
    case 'withdraw':
      return <Trans>Withdraw</Trans>;
  }
}

function useActs({ state, raisedBy, commitment }: Finding_FindingFragment): readonly Act[] {
  const { viewer } = useViewer();
  if (commitment.archivedAt || state === FindingState.CLOSED || state === FindingState.WITHDRAWN) return [];
  const isDraft = state === FindingState.DRAFT;
  const own = { auditorId: raisedBy.id };
  const answers = raisedBy.id !== viewer.id && findingPolicy.answer(viewer, { leadTeamId: commitment.leadTeam.id });
  const acts: readonly (readonly [Act, boolean])[] = [
    ['answer', answers && (isDraft || state === FindingState.UNANSWERED)],
    ['decline', answers && isDraft],
    ['close', !isDraft && findingPolicy.close(viewer)],
    ['revise', isDraft && findingPolicy.revise(viewer, own)],
    ['withdraw', findingPolicy.withdraw(viewer, own)],
  ];
  return acts.flatMap(([act, isPossible]) => (isPossible ? [act] : []));
}

interface DialogProps extends FindingActionsProps {
  readonly onClose: () => void;
}

/** Says what declining means before it is done, because it cannot be undone. */
function DeclineDialog({ finding: { id: findingId, commitment }, onClose }: DialogProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [decline] = useChange(DeclineFinding, {
    refreshes: [{ __typename: 'Commitment', id: commitment.id }, 'findings', 'findingsToAnswer'],
  });
  const form = useForm({
    saved: {},
    send: () => decline({ findingId }),
    onSent: () => {
      announce(t`Declined to reply`);
      onClose();
    },
  });
  return (
    <FormDialog
      form={form}
      title={t`Decline to reply`}
      action={t`Decline to reply`}
      leave={t`Keep the right of reply`}
      onClose={onClose}
    >
      <Text>
        <Trans>
          The finding takes effect now, and shows that your team declined to reply. You can still answer it later.
        </Trans>
      </Text>
    </FormDialog>
  );
}

function WithdrawDialog({ finding: { id: findingId, reference, commitment }, onClose }: DialogProps) {
  const { t } = useLingui();
  const [withdraw] = useChange(WithdrawFinding, {
    refreshes: [{ __typename: 'Commitment', id: commitment.id }, 'findings', 'findingsToCheck'],
  });
  return (
    <ReasonDialog
      draft={`withdraw finding ${findingId}`}
      title={t`Withdraw ${reference}`}
      action={t`Withdraw finding`}
      send={(reason) => withdraw({ findingId, reason })}
      onClose={onClose}
    >
      <Trans>It stays in the record with your reason, and needs no answer.</Trans>
    </ReasonDialog>
  );
}
