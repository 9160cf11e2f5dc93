import { isToDo, mayStep } from '@followthrough/domain/follow-ups';
import { followUpPolicy } from '@followthrough/domain/policies/follow-up';
import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { graphql } from '../../generated/gql.js';
import type { FollowUpItem_FollowUpFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { useChange } from '../platform/changes/use-change.js';
import { findingsOfFollowUp, partsOf } from './follow-up-fragment.js';
import { EditFollowUpForm } from './edit-follow-up-form.js';
import { FinishForm } from './finish-form.js';
import { CancelFollowUp, ReopenFollowUp } from './reasoned-step.js';

const StartFollowUp = graphql(`
  mutation StartFollowUp($input: StartFollowUpInput!) {
    startFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        id
        version
        state
        commitment {
          __typename
          id
          changedAt
        }
      }
      ...Refusal_problem
    }
  }
`);

interface FollowUpActionsProps {
  readonly followUp: FollowUpItem_FollowUpFragment;
}

/** The steps that the state and the user’s role allow. */
export function FollowUpActions({ followUp }: FollowUpActionsProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [doing, setDoing] = useState<'finish' | 'edit' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [start] = useChange(StartFollowUp, { refreshes: findingsOfFollowUp });
  const { id, title, state } = followUp;
  const { viewer } = useViewer();
  const may = (step: 'start' | 'finish' | 'reassign' | 'reopen' | 'cancel') =>
    followUpPolicy[step](viewer, partsOf(followUp));
  const actions = useRef<HTMLDivElement>(null);
  const wasDoing = useRef(false);
  const close = () => setDoing(null);
  // Keyboard users return to the actions of this follow-up.
  useEffect(() => {
    if (!doing && wasDoing.current) actions.current?.querySelector('button')?.focus();
    wasDoing.current = doing !== null;
  }, [doing]);

  async function begin() {
    announce(t`Started: ${title}`);
    const commitment = { ...followUp.commitment, __typename: 'Commitment' } as const;
    const started = {
      __typename: 'FollowUp',
      id,
      version: followUp.version + 1,
      state: 'STARTED',
      commitment,
    } as const;
    // Shown immediately, because conflicts are rare; undone if the server refuses.
    const { refused } = await start({ id }, { startFollowUp: started });
    setProblem(refused?.message ?? null);
  }

  if (doing === 'finish') return <FinishForm id={id} title={title} onClose={close} />;
  if (doing === 'edit') return <EditFollowUpForm followUp={followUp} onClose={close} />;
  return (
    <>
      <Group ref={actions} gap="xs" className="ft-no-print">
        {mayStep(state, 'start') && may('start') && (
          <Button variant="default" size="compact-sm" aria-label={t`Start ${title}`} onClick={() => void begin()}>
            <Trans>Start</Trans>
          </Button>
        )}
        {mayStep(state, 'finish') && may('finish') && (
          <Button variant="light" size="compact-sm" aria-label={t`Finish ${title}`} onClick={() => setDoing('finish')}>
            <Trans>Finish</Trans>
          </Button>
        )}
        {isToDo(state) && may('reassign') && (
          <Button variant="default" size="compact-sm" aria-label={t`Change ${title}`} onClick={() => setDoing('edit')}>
            <Trans>Change</Trans>
          </Button>
        )}
        {mayStep(state, 'cancel') && may('cancel') && <CancelFollowUp id={id} title={title} />}
        {mayStep(state, 'reopen') && may('reopen') && <ReopenFollowUp id={id} title={title} />}
      </Group>
      <ProblemAlert message={problem} />
    </>
  );
}
