import { teamPolicy } from '@followthrough/domain/policies/team';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { useToasts } from '@followthrough/ui/toasts';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { ReasonDialog } from '../../platform/forms/reason-dialog.js';
import { useViewer } from '../viewer.js';
import { MergeTeamDialog } from './merge-team-dialog.js';

export const TeamActsTeam = graphql(`
  fragment TeamActs_team on Team {
    id
    name
    version
    closedAt
    mergedInto {
      id
    }
  }
`);

const CloseTeam = graphql(`
  mutation CloseTeam($input: CloseTeamInput!) {
    closeTeam(input: $input) {
      __typename
      ... on Team {
        id
        ...TeamActs_team
      }
      ...Refusal_problem
    }
  }
`);

const ReopenTeam = graphql(`
  mutation ReopenTeam($input: ReopenTeamInput!) {
    reopenTeam(input: $input) {
      __typename
      ... on Team {
        id
        ...TeamActs_team
      }
      ...Refusal_problem
    }
  }
`);

/** The actions of an administrator on a team, besides its members and its name. */
export function TeamActs({ team: masked }: { readonly team: FragmentType<typeof TeamActsTeam> }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { show } = useToasts();
  const { id, name, version, closedAt, mergedInto } = getFragmentData(TeamActsTeam, masked);
  const stale = { whenStale: [{ __typename: 'Team', id }] as const };
  const [close] = useChange(CloseTeam, stale);
  const [reopen, busy] = useChange(ReopenTeam, stale);
  const [asked, setAsked] = useState<'close' | 'merge' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (!teamPolicy.close(viewer)) return null;

  async function openAgain(seen: number) {
    const { done, refused } = await reopen({ teamId: id, version: seen });
    setProblem(refused?.message ?? null);
    if (done) show({ message: t`Reopened ${name}` });
  }

  return (
    <>
      {closedAt ? (
        <Button variant="default" loading={busy} onClick={() => void openAgain(version)}>
          <Trans>Reopen team</Trans>
        </Button>
      ) : (
        <Button variant="default" onClick={() => setAsked('close')}>
          <Trans>Close team</Trans>
        </Button>
      )}
      {!mergedInto && (
        <Button variant="default" onClick={() => setAsked('merge')}>
          <Trans>Merge into another team</Trans>
        </Button>
      )}
      <ProblemAlert message={problem} />
      {asked === 'close' && (
        <ReasonDialog
          draft={`close ${id}`}
          title={t`Close ${name}`}
          action={t`Close team`}
          version={version}
          send={(reason, based) => close({ teamId: id, version: based, reason })}
          onClose={() => setAsked(null)}
        >
          <Trans>
            The team gets no new commitments, follow-ups or members. It keeps those it has, and its members can go on
            working on them. You can reopen it at any time.
          </Trans>
        </ReasonDialog>
      )}
      {asked === 'merge' && <MergeTeamDialog team={{ id, name, version }} onClose={() => setAsked(null)} />}
    </>
  );
}
