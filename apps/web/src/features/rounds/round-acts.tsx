import { roundPolicy } from '@followthrough/domain/policies/round';
import { freezeRoundProblem } from '@followthrough/domain/rounds';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { useToasts } from '@followthrough/ui/toasts';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { useChange } from '../platform/changes/use-change.js';
import { today } from '../platform/days/today.js';
import { ReasonDialog } from '../platform/forms/reason-dialog.js';
import { EditRoundDialog } from './edit-round-dialog.js';
import { FreezeRoundDialog } from './freeze-round-dialog.js';
import { RoundFacts } from './round-fragment.js';

const RemindOfRound = graphql(`
  mutation RemindOfRound($input: RoundInput!) {
    remindOfRound(input: $input) {
      __typename
      ... on Round {
        id
        ...Round_round
      }
      ...Refusal_problem
    }
  }
`);

const CancelRound = graphql(`
  mutation CancelRound($input: CancelRoundInput!) {
    cancelRound(input: $input) {
      __typename
      ... on Round {
        id
        ...Round_round
      }
      ...Refusal_problem
    }
  }
`);

/** The actions of a manager on an open round. */
export function RoundActs({ round: masked }: { readonly round: FragmentType<typeof RoundFacts> }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { show } = useToasts();
  const round = getFragmentData(RoundFacts, masked);
  const { id, owing, state, title, team } = round;
  const [remind, isReminding] = useChange(RemindOfRound, {
    refreshes: [{ __typename: 'Round', id }, 'roundsToReport'],
  });
  const [cancel] = useChange(CancelRound, { refreshes: [{ __typename: 'Round', id }, 'rounds', 'roundsToReport'] });
  const [asked, setAsked] = useState<'edit' | 'freeze' | 'cancel' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isOpen = state === 'OPEN' && roundPolicy.edit(viewer, { teamId: team?.id ?? null });
  const mayFreeze = !freezeRoundProblem({ ...round, teamId: team?.id ?? null }, { owing, seenOwing: owing }, today());
  // A dialog stays, so that it can say that someone else was faster, with what was typed.
  if (!isOpen && !asked) return null;
  const close = () => setAsked(null);

  async function sendReminder() {
    const { done, refused } = await remind({ roundId: id });
    setProblem(refused?.message ?? null);
    if (done) show({ message: t`Reminder sent` });
  }

  return (
    <Stack gap="xs" align="flex-start">
      {isOpen && (
        <Group gap="xs">
          <Button variant={mayFreeze ? 'filled' : 'default'} onClick={() => setAsked('freeze')}>
            <Trans>Freeze round</Trans>
          </Button>
          {owing > 0 && (
            <Button variant="default" loading={isReminding} onClick={() => void sendReminder()}>
              <Trans>Send reminder</Trans>
            </Button>
          )}
          <Button variant="default" onClick={() => setAsked('edit')}>
            <Trans>Edit round</Trans>
          </Button>
          <Button variant="default" onClick={() => setAsked('cancel')}>
            <Trans>Cancel round</Trans>
          </Button>
        </Group>
      )}
      <ProblemAlert message={problem} />
      {asked === 'edit' && <EditRoundDialog round={round} onClose={close} />}
      {asked === 'freeze' && <FreezeRoundDialog round={round} onClose={close} />}
      {asked === 'cancel' && (
        <ReasonDialog
          draft={`cancel round ${id}`}
          title={t`Cancel “${title}”`}
          action={t`Cancel round`}
          leave={t`Keep round`}
          send={(reason) => cancel({ roundId: id, reason })}
          onClose={close}
        >
          <Text span>
            <Plural
              value={owing}
              _0="All reports stay. Nothing is frozen."
              one="# report is still missing. All reports stay, and nothing is frozen."
              other="# reports are still missing. All reports stay, and nothing is frozen."
            />
          </Text>
        </ReasonDialog>
      )}
    </Stack>
  );
}
