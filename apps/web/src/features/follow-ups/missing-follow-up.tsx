import { isToDo } from '@followthrough/domain/follow-ups';
import { followUpPolicy } from '@followthrough/domain/policies/follow-up';
import { followUpStates } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { useOpened } from '../platform/use-opened.js';
import { AssignFollowUpForm } from './assign-follow-up-form.js';
import classes from './follow-ups.module.css';

export const MissingFollowUpCommitment = graphql(`
  fragment MissingFollowUp_commitment on Commitment {
    id
    archivedAt
    leadTeam {
      id
    }
    missingThings {
      id
      words
      followUps {
        id
        state
        assignee {
          id
          name
        }
        team {
          id
          name
        }
      }
    }
  }
`);

interface MissingFollowUpProps {
  readonly commitment: FragmentType<typeof MissingFollowUpCommitment>;
  readonly missingThingId: string;
}

/** Beside a missing item: its follow-up, or a button to assign one. */
export function MissingFollowUp({ commitment: masked, missingThingId }: MissingFollowUpProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const words = useWords();
  const { opened: assigning, open, close, opener } = useOpened();
  const { id, archivedAt, leadTeam, missingThings } = getFragmentData(MissingFollowUpCommitment, masked);
  const missing = missingThings.find((thing) => thing.id === missingThingId);
  if (!missing) return null;
  const followUp = missing.followUps.find(({ state }) => isToDo(state)) ?? missing.followUps.at(-1);
  if (followUp && followUp.state !== 'CANCELLED') {
    return (
      <Anchor href={`#follow-up-${followUp.id}`} size="sm">
        {words(followUpStates[followUp.state].label)}: <bdi>{followUp.assignee?.name ?? followUp.team?.name}</bdi>
      </Anchor>
    );
  }
  if (archivedAt || !followUpPolicy.assign(viewer, { leadTeamId: leadTeam.id })) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>No follow-up assigned.</Trans>
      </Text>
    );
  }
  if (!assigning) {
    return (
      <Button
        className="ft-no-print"
        variant="default"
        size="compact-sm"
        aria-label={t`Assign follow-up for “${missing.words}”`}
        ref={opener}
        onClick={open}
      >
        <Trans>Assign follow-up</Trans>
      </Button>
    );
  }
  return (
    <div className={classes.form} style={{ flexBasis: '100%' }}>
      <AssignFollowUpForm commitmentId={id} missing={missing} onClose={close} />
    </div>
  );
}
