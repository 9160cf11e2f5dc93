import { roundPolicy } from '@followthrough/domain/policies/round';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { graphql } from '../../generated/gql.js';
import type { Amendment_AmendmentFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { useChange } from '../platform/changes/use-change.js';
import { SentenceForm } from '../platform/forms/sentence-form.js';

const WithdrawAmendment = graphql(`
  mutation WithdrawAmendment($input: WithdrawAmendmentInput!) {
    withdrawAmendment(input: $input) {
      __typename
      ... on RoundAmendment {
        id
        ...Amendment_amendment
      }
      ...Refusal_problem
    }
  }
`);

interface Withdrawable {
  readonly mayWithdraw: boolean;
  /** The form that asks for the reason. */
  readonly withdrawForm: (close: () => void) => ReactNode;
}

/** Withdrawing an amendment that the user proposed, until it is decided. */
export function useWithdrawing({ id, askedBy, outcome, round }: Amendment_AmendmentFragment): Withdrawable {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const announce = useAnnounce();
  const [withdraw] = useChange(WithdrawAmendment, { refreshes: [{ __typename: 'Round', id: round.id }] });
  return {
    mayWithdraw: !outcome && roundPolicy.withdrawAmendment(viewer, { askerId: askedBy.id }),
    withdrawForm: (close) => (
      <SentenceForm
        draft={`withdraw amendment ${id}`}
        label={t`Withdraw amendment`}
        action={t`Withdraw`}
        name="reason"
        title={t`Reason`}
        missing={t`Give the reason: it becomes part of the record.`}
        send={(reason) => withdraw({ amendmentId: id, reason })}
        onSent={() => announce(t`Amendment withdrawn`)}
        onClose={close}
      />
    ),
  };
}
