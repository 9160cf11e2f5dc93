import { isToDo } from '@followthrough/domain/follow-ups';
import { followUpStates } from '@followthrough/domain/vocabulary';
import { Moment, WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Anchor, Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import type { FollowUpItem_FollowUpFragment } from '../../generated/graphql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { DueWords } from './due-words.js';
import { FollowUpActions } from './follow-up-actions.js';
import { FollowUpItemFollowUp } from './follow-up-fragment.js';
import items from '../platform/rows/items.module.css';
import classes from './follow-ups.module.css';

interface FollowUpItemProps {
  readonly followUp: FragmentType<typeof FollowUpItemFollowUp>;
  /** Also shows the commitment, on pages other than the commitment’s own. */
  readonly withCommitment?: boolean;
}

/** A follow-up with its task, assignee and date, and its actions. */
export function FollowUpItem({ followUp: masked, withCommitment }: FollowUpItemProps) {
  const words = useWords();
  const followUp = getFragmentData(FollowUpItemFollowUp, masked);
  const { commitment, assignee, team, state } = followUp;
  return (
    <li id={`follow-up-${followUp.id}`} className={items.item}>
      <Group gap="xs" justify="space-between" align="flex-start">
        <Text fw={600} className={isToDo(state) ? undefined : classes.over}>
          <bdi>{followUp.title}</bdi>
        </Text>
        <Badge variant="outline" color={isToDo(state) ? 'blue' : 'gray'}>
          {words(followUpStates[state].label)}
        </Badge>
      </Group>
      {withCommitment && <CommitmentLink commitment={commitment} />}
      {followUp.details && (
        <Text size="sm" className={classes.words} dir="auto">
          {followUp.details}
        </Text>
      )}
      <Group gap="md">
        <Text size="sm">
          <Trans>
            For <bdi>{assignee?.name ?? team?.name}</bdi>
          </Trans>
        </Text>
        <DueWords dueOn={followUp.dueOn} isToDo={isToDo(state)} />
      </Group>
      <Ending followUp={followUp} />
      <WhoWhen did={<Trans>Assigned by</Trans>} who={followUp.createdBy?.name ?? null} at={followUp.createdAt} />
      <FollowUpActions followUp={followUp} />
    </li>
  );
}

function CommitmentLink({ commitment }: { readonly commitment: FollowUpItem_FollowUpFragment['commitment'] }) {
  return (
    <Anchor component={Link} to={commitmentAddress(commitment.reference)} hash="follow-ups" size="sm">
      {commitment.reference} · <bdi>{commitment.title}</bdi>
    </Anchor>
  );
}

/** The outcome, or the reason for cancelling. */
function Ending({
  followUp: { outcome, cancelledReason, finishedAt },
}: {
  readonly followUp: FollowUpItem_FollowUpFragment;
}) {
  const words = outcome ?? cancelledReason;
  if (!words) return null;
  return (
    <div>
      <Text size="sm" className={classes.words} dir="auto">
        {words}
      </Text>
      {finishedAt && (
        <Text size="xs" c="dimmed" component="div">
          {outcome ? <Trans>Finished</Trans> : <Trans>Cancelled</Trans>} <Moment at={finishedAt} />
        </Text>
      )}
    </div>
  );
}
