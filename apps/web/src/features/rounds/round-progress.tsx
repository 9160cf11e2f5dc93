import { roundPolicy } from '@followthrough/domain/policies/round';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Moment } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Button, Code, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { Round_RoundFragment } from '../../generated/graphql.js';
import { teamAddress } from '../people/teams/team-address.js';
import { useViewer } from '../people/viewer.js';
import { useChange } from '../platform/changes/use-change.js';
import { RoundFacts } from './round-fragment.js';

const CancelFreezing = graphql(`
  mutation CancelFreezing($input: RoundInput!) {
    cancelFreezing(input: $input) {
      __typename
      ... on Round {
        id
        ...Round_round
      }
      ...Refusal_problem
    }
  }
`);

/** What became of a round that is no longer simply open. */
export function RoundProgress({ round: masked }: { readonly round: FragmentType<typeof RoundFacts> }) {
  const { t } = useLingui();
  const round = getFragmentData(RoundFacts, masked);
  const { state, freezing, frozenAt, frozenBy, digest, team } = round;
  if (state === 'FREEZING') return <Freezing round={round} />;
  if (state === 'CANCELLED') return <Cancelled round={round} />;
  if (frozenAt) {
    return (
      <Alert color="blue" variant="outline" title={t`These figures are frozen`}>
        <Text size="sm">
          <Trans>
            They show the register on <Moment at={frozenAt} />, frozen by <bdi>{frozenBy?.name ?? '…'}</bdi>, and never
            change.
          </Trans>
        </Text>
        <Text size="xs" mt={4}>
          <Trans>SHA-256 of all values, which signatures name:</Trans>{' '}
          <Code style={{ overflowWrap: 'anywhere' }}>{digest}</Code>
        </Text>
      </Alert>
    );
  }
  return (
    <>
      {team?.closedAt && (
        <Alert color="gray" variant="outline" title={t`${team.name} was closed`}>
          <Trans>
            The round stays open for the commitments that the team still leads. Managers of the team freeze or cancel
            it.
          </Trans>
        </Alert>
      )}
      {freezing?.failedAt && (
        <Alert color="red" variant="outline" title={t`The round could not be frozen`}>
          <Trans>
            Freezing stopped because of a fault on <Moment at={freezing.failedAt} />. Nothing was saved, and the round
            is open. Freeze it again; if that fails too, tell your administrator.
          </Trans>
        </Alert>
      )}
    </>
  );
}

function Freezing({ round: { id, freezing, team } }: { readonly round: Round_RoundFragment }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [cancel, busy] = useChange(CancelFreezing, { refreshes: [{ __typename: 'Round', id }, 'rounds'] });
  const [problem, setProblem] = useState<string | null>(null);
  const percent = freezing?.percent ?? null;
  return (
    <Alert color="blue" variant="outline" title={t`This round is being frozen`}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm" className="ft-numbers">
          {percent === null ? <Trans>Waiting to start.</Trans> : <Trans>{percent}% of the commitments saved.</Trans>}
        </Text>
        <Progress w="100%" aria-label={t`Progress`} value={percent ?? 0} />
        {roundPolicy.freeze(viewer, { teamId: team?.id ?? null }) && (
          <Button
            variant="default"
            size="compact-sm"
            loading={busy}
            onClick={() => void cancel({ roundId: id }).then(({ refused }) => setProblem(refused?.message ?? null))}
          >
            <Trans>Cancel freezing</Trans>
          </Button>
        )}
        <ProblemAlert message={problem} />
      </Stack>
    </Alert>
  );
}

function Cancelled({ round }: { readonly round: Round_RoundFragment }) {
  const { t } = useLingui();
  const { cancelledAt, cancelledBy, cancelledReason, mergedInto } = round;
  if (!cancelledAt) return null;
  return (
    <Alert color="gray" variant="outline" title={t`This round was cancelled`}>
      {mergedInto ? (
        <Trans>
          On <Moment at={cancelledAt} />, its team was merged into{' '}
          <Anchor component={Link} to={teamAddress(mergedInto.id)} inherit>
            <bdi>{mergedInto.name}</bdi>
          </Anchor>
          , which has a round of its own.
        </Trans>
      ) : (
        <>
          <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
            {cancelledReason}
          </Text>
          <Text size="xs" c="dimmed">
            <bdi>{cancelledBy?.name}</bdi>, <Moment at={cancelledAt} />
          </Text>
        </>
      )}
    </Alert>
  );
}
