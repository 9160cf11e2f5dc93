import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import { useChange } from '../platform/changes/use-change.js';
import { OneTimeLink, type MadeLink } from './one-time-link.js';

const RenewInvitationChange = graphql(`
  mutation RenewInvitation($personId: UUID!) {
    renewInvitation(personId: $personId) {
      __typename
      ... on Invitation {
        id
        link
        expiresAt
      }
      ...Refusal_problem
    }
  }
`);

interface RenewInvitationProps {
  readonly person: { readonly id: string; readonly name: string };
}

/** A new link for a person who lost the first one and has not joined yet. */
export function RenewInvitation({ person }: RenewInvitationProps) {
  const { t } = useLingui();
  const [renew, busy] = useChange(RenewInvitationChange, { refreshes: ['people'] });
  const [made, setMade] = useState<MadeLink | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function ask() {
    const { done, refused } = await renew({ personId: person.id });
    setMade(done ?? null);
    setProblem(refused?.message ?? null);
  }

  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={busy}
        aria-label={t`New link for ${person.name}`}
        onClick={() => void ask()}
      >
        <Trans>New link</Trans>
      </Button>
      <ProblemAlert message={problem} />
      <Dialog opened={made !== null} title={t`Invitation ready`} onClose={() => setMade(null)}>
        {made && <OneTimeLink made={made} of={t`the invitation`} onClose={() => setMade(null)} />}
      </Dialog>
    </>
  );
}
