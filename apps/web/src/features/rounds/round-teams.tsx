import { roundPolicy } from '@followthrough/domain/policies/round';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { useToasts } from '@followthrough/ui/toasts';
import { Moment } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { RoundTeams_RoundFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { useChange } from '../platform/changes/use-change.js';
import rows from '../platform/rows/rows.module.css';

export const RoundTeamsRound = graphql(`
  fragment RoundTeams_round on Round {
    id
    state
    teams {
      teamId
      workTeamId
      name
      total
      reported
      owing
      agreed
      signedBy
      signedAt
    }
  }
`);

const SignRound = graphql(`
  mutation SignRound($input: SignRoundInput!) {
    signRound(input: $input) {
      __typename
      ... on Round {
        id
        ...RoundTeams_round
      }
      ...Refusal_problem
    }
  }
`);

type Part = RoundTeams_RoundFragment['teams'][number];

/** The teams of a round: how far each is, and who signed for it. */
export function RoundTeams({ round: masked }: { readonly round: FragmentType<typeof RoundTeamsRound> }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { show } = useToasts();
  const { id, state, teams } = getFragmentData(RoundTeamsRound, masked);
  const [sign, busy] = useChange(SignRound, { refreshes: [{ __typename: 'Round', id }, 'roundsToSign'] });
  const [problem, setProblem] = useState<string | null>(null);

  async function signFor({ teamId, name }: Part) {
    const { done, refused } = await sign({ roundId: id, teamId });
    setProblem(refused?.message ?? null);
    if (done) show({ message: t`Signed for ${name}` });
  }

  return (
    <Stack gap="xs">
      <ul className={rows.rows}>
        {teams.map((part) => (
          <li key={part.teamId} className={rows.row}>
            <div className={rows.who}>
              <Text fw={550}>
                <bdi>{part.name}</bdi>
              </Text>
              <TeamFigures {...part} />
            </div>
            {state === 'FROZEN' && (
              <Signature
                part={part}
                busy={busy}
                onSign={roundPolicy.sign(viewer, { teamId: part.workTeamId }) ? () => void signFor(part) : null}
              />
            )}
          </li>
        ))}
      </ul>
      <ProblemAlert message={problem} />
    </Stack>
  );
}

/** Closed commitments need no report, so they are left out of the numerator and named. */
function TeamFigures({ total, reported, owing, agreed }: Part) {
  const asked = reported + owing;
  const unasked = total - asked;
  return (
    <Text size="sm" c="dimmed" className="ft-numbers">
      <Trans>
        {reported} of {asked} reported
      </Trans>
      {' · '}
      <Trans>
        {agreed} of {reported} agreed
      </Trans>
      {unasked > 0 && (
        <>
          {' · '}
          <Trans>{unasked} closed, no report needed</Trans>
        </>
      )}
    </Text>
  );
}

interface SignatureProps {
  readonly part: Part;
  readonly busy: boolean;
  /** Null for people who may not sign. */
  readonly onSign: (() => void) | null;
}

function Signature({ part: { name, signedAt, signedBy }, busy, onSign }: SignatureProps) {
  const { t } = useLingui();
  if (signedAt) {
    return (
      <Text size="sm">
        <Trans>
          Signed by <bdi>{signedBy ?? '…'}</bdi>, <Moment at={signedAt} />
        </Trans>
      </Text>
    );
  }
  return onSign ? (
    <Button size="compact-sm" loading={busy} aria-label={t`Sign for ${name}`} onClick={onSign}>
      <Trans>Sign</Trans>
    </Button>
  ) : (
    <Text size="sm" c="dimmed">
      <Trans>Not signed</Trans>
    </Text>
  );
}
