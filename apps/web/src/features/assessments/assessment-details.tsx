import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleMinus, IconCircleX } from '@tabler/icons-react';
import type { Assessment_AssessmentFragment } from '../../generated/graphql.js';
import { AgainstTest } from '../delivery/delivery-tests/against-test.js';
import { MilestoneList, RemovedMark } from '../delivery/milestone-list.js';
import classes from './assessments.module.css';
import { ReplyDeadline } from './reply-deadline.js';

interface DetailsProps {
  readonly assessment: Assessment_AssessmentFragment;
}

/** The rationale, the confidence and the verdicts on milestones, in full. */
export function AssessmentDetails({ assessment }: DetailsProps) {
  const { rationale, confidenceReason, verdicts, override, unmetMilestones, test, draftedBy, draftedAt } = assessment;
  return (
    <>
      <Text className={classes.words} dir="auto">
        {rationale}
      </Text>
      {override && (
        <div>
          <Text size="sm" fw={600}>
            <Trans>Assessed as delivered without accepted evidence for:</Trans>
          </Text>
          <MilestoneList of={unmetMilestones} />
          <Text size="sm" dir="auto" className={classes.words}>
            {override}
          </Text>
        </div>
      )}
      <div>
        <Text size="sm" fw={600}>
          <Trans>Reason for the confidence</Trans>
        </Text>
        <Text size="sm" className={classes.words} dir="auto">
          {confidenceReason}
        </Text>
      </div>
      {verdicts.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            <Trans>Evidence for required milestones</Trans>
          </Text>
          <ul className={classes.verdicts}>
            {verdicts.map(({ id, isSufficient, isAppropriate, words, milestone }) => (
              <li key={id}>
                <Text size="sm">
                  <bdi>{milestone.words}</bdi>
                </Text>
                {milestone.removedAt && <RemovedMark />}
                <Group gap="xs">
                  <Verdict is={isSufficient}>
                    {isSufficient ? <Trans>Sufficient</Trans> : <Trans>Not sufficient</Trans>}
                  </Verdict>
                  <Verdict is={isAppropriate}>
                    {isAppropriate ? <Trans>Appropriate</Trans> : <Trans>Not appropriate</Trans>}
                  </Verdict>
                </Group>
                {words && (
                  <Text size="sm" className={classes.words} dir="auto">
                    {words}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <AgainstTest test={test} />
      <WhoWhen did={<Trans>Assessed by</Trans>} who={draftedBy.name} at={draftedAt} />
    </>
  );
}

interface VerdictProps {
  readonly is: boolean;
  readonly children: React.ReactNode;
}

function Verdict({ is, children }: VerdictProps) {
  const Picture = is ? IconCircleCheck : IconCircleX;
  return (
    <Group gap={4} wrap="nowrap">
      <Picture size={16} aria-hidden className={is ? classes.yes : classes.no} />
      <Text size="sm">{children}</Text>
    </Group>
  );
}

/** The reply beside an assessment, that there was none, or that it is still possible. */
export function ReplyOf({ assessment }: DetailsProps) {
  const { reply, withdrawal } = assessment;
  if (!reply && withdrawal) return null;
  if (!reply || reply.ending === 'SILENT') {
    const Picture = reply ? IconCircleMinus : IconCircleDashed;
    return (
      <Group gap={6} wrap="nowrap">
        <Picture size={16} aria-hidden />
        <Text size="sm" {...(!reply && { c: 'dimmed' })} component="div">
          <ReplyDeadline drafted={assessment} />
        </Text>
      </Group>
    );
  }
  return (
    <div className={classes.reply}>
      <Group gap={6}>
        <Text size="sm" fw={600}>
          {reply.ending === 'REPLIED' ? (
            <Trans>Reply of the lead team</Trans>
          ) : (
            <Trans>The lead team declined to reply</Trans>
          )}
        </Text>
        <WhoWhen who={reply.by?.name ?? null} at={reply.at} />
      </Group>
      {reply.words && (
        <Text className={classes.words} dir="auto">
          {reply.words}
        </Text>
      )}
    </div>
  );
}
