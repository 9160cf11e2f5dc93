import { isToDo } from '@followthrough/domain/follow-ups';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import type { FollowUpItem_FollowUpFragment } from '../../generated/graphql.js';
import { FollowUpActions } from './follow-up-actions.js';
import classes from './follow-ups.module.css';

/** The details that do not fit on a line, and the other actions. */
export function FollowUpDetails({ followUp }: { readonly followUp: FollowUpItem_FollowUpFragment }) {
  const { details, outcome, cancelledReason, missingThing, createdBy, createdAt, state } = followUp;
  const words = [details, missingThing && missingThing.words !== followUp.title ? missingThing.words : null];
  const ending = outcome ?? cancelledReason;
  return (
    <Stack gap="xs">
      {[...words, ending].map(
        (text, place) =>
          text && (
            <Text key={place} size="sm" className={classes.words} dir="auto">
              {text}
            </Text>
          ),
      )}
      <WhoWhen did={<Trans>Assigned by</Trans>} who={createdBy?.name ?? null} at={createdAt} />
      {isToDo(state) && <FollowUpActions followUp={followUp} />}
    </Stack>
  );
}
