import { confirmProblem } from '@followthrough/domain/account-changes';
import { personPolicy } from '@followthrough/domain/policies/person';
import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { AccountChangesList_ChangeFragment } from '../../generated/graphql.js';
import { graphql } from '../../generated/gql.js';
import type { Subject } from '../platform/changes/subjects.js';
import { useChange } from '../platform/changes/use-change.js';
import { OneTimeLink, type MadeLink } from './one-time-link.js';
import { useViewer } from './viewer.js';

const ConfirmAccountChange = graphql(`
  mutation ConfirmAccountChange($id: UUID!) {
    confirmAccountChange(id: $id) {
      __typename
      ... on AccountChange {
        id
        state
      }
      ... on PasswordReset {
        id
        link
        expiresAt
      }
      ...Refusal_problem
    }
  }
`);

const DeclineAccountChange = graphql(`
  mutation DeclineAccountChange($id: UUID!) {
    declineAccountChange(id: $id) {
      __typename
      ... on AccountChange {
        id
        state
      }
      ...Refusal_problem
    }
  }
`);

const refreshes: readonly Subject[] = ['people', 'accountChanges'];

/**
 * The actions on a proposal: its proposer can withdraw it, another administrator can confirm or decline it. It stays
 * mounted afterwards, because the link is shown only here.
 */
export function DecideChange({ change }: { readonly change: AccountChangesList_ChangeFragment }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [confirm, confirming] = useChange(ConfirmAccountChange, { refreshes });
  const [decline, declining] = useChange(DeclineAccountChange, { refreshes });
  const [made, setMade] = useState<MadeLink | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (!personPolicy.decideChange(viewer)) return null;
  const { id, state, person, proposedBy } = change;
  const isOwn = proposedBy?.id === viewer.id;
  const mayConfirm = !confirmProblem({ personId: person.id, state, proposedById: proposedBy?.id ?? null }, viewer.id);

  async function accept() {
    const { done, refused } = await confirm({ id });
    setMade(done?.__typename === 'PasswordReset' ? done : null);
    setProblem(refused?.message ?? null);
  }

  async function refuse() {
    const { refused } = await decline({ id });
    setProblem(refused?.message ?? null);
  }

  return (
    <>
      {state === 'WAITING' && (
        <Group gap="xs">
          {mayConfirm && (
            <Button
              size="compact-sm"
              loading={confirming}
              aria-label={t`Confirm for ${person.name}`}
              onClick={() => void accept()}
            >
              <Trans>Confirm</Trans>
            </Button>
          )}
          <Button
            variant="default"
            size="compact-sm"
            loading={declining}
            aria-label={isOwn ? t`Withdraw for ${person.name}` : t`Decline for ${person.name}`}
            onClick={() => void refuse()}
          >
            {isOwn ? <Trans>Withdraw</Trans> : <Trans>Decline</Trans>}
          </Button>
        </Group>
      )}
      <ProblemAlert message={problem} />
      <Dialog opened={made !== null} title={t`Reset password of ${person.name}`} onClose={() => setMade(null)}>
        {made && <OneTimeLink made={made} of={t`the reset`} onClose={() => setMade(null)} />}
      </Dialog>
    </>
  );
}
