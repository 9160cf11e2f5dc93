import { findingAnswers } from '@followthrough/domain/finding-terms';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Moment, WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import type { Finding_FindingFragment } from '../../generated/graphql.js';
import { ReplyDeadline } from '../assessments/reply-deadline.js';
import { FollowUpItem } from '../follow-ups/follow-up-item.js';
import items from '../platform/rows/items.module.css';
import classes from './findings.module.css';

interface FindingAnswerProps {
  readonly finding: Finding_FindingFragment;
}

/** How the lead team used its right of reply, and its answer with the action that it promises. */
export function FindingAnswer({ finding }: FindingAnswerProps) {
  const words = useWords();
  const { state, delay, reply, replyDue, response, check, withdrawal } = finding;
  return (
    <Stack gap="sm">
      {!reply && !withdrawal && (
        <Text c="dimmed" component="div">
          <ReplyDeadline drafted={finding} />
        </Text>
      )}
      {reply?.ending === 'DECLINED' && (
        <div>
          <Text>
            <Trans>The lead team declined to reply</Trans>
          </Text>
          <WhoWhen who={reply.by?.name ?? null} at={reply.at} />
        </div>
      )}
      {reply?.ending === 'SILENT' && (
        <Text component="div">
          <ReplyDeadline drafted={finding} />
        </Text>
      )}
      {state === 'UNANSWERED' && (
        <Text c="dimmed" component="div">
          {delay ? (
            <Trans>It can still answer.</Trans>
          ) : (
            <Trans>
              It can still answer, by <UncertainDate edtf={replyDue} />
            </Trans>
          )}
        </Text>
      )}
      {response && (
        <div>
          <Text fw={600}>{words(findingAnswers[response.answer].label)}</Text>
          {response.words && (
            <Text className={classes.words} dir="auto">
              {response.words}
            </Text>
          )}
          <WhoWhen did={<Trans>Answered by</Trans>} who={response.by.name} at={response.at} />
        </div>
      )}
      {response?.followUp && (
        <ul className={items.items}>
          <FollowUpItem followUp={response.followUp} />
        </ul>
      )}
      {response?.followUp && <Promised response={response} followUp={response.followUp} />}
      {check?.closing === 'IMPLEMENTED' && response?.followUp && response.followUp.state !== 'DONE' && (
        <Text>
          <Trans>The action was reopened after an auditor closed the finding as implemented.</Trans>
        </Text>
      )}
    </Stack>
  );
}

type Response = NonNullable<Finding_FindingFragment['response']>;

interface PromisedProps {
  readonly response: Response;
  readonly followUp: NonNullable<Response['followUp']>;
}

/** What the answer promised beside what is true of its follow-up now, where they differ. */
function Promised({ response: { owner, dueOn: promised }, followUp }: PromisedProps) {
  const { assignee, team, dueOn, assignedSince } = followUp;
  const hasMoved = promised !== dueOn;
  const isReassigned = owner?.id !== assignee?.id;
  if (!hasMoved && !isReassigned) return null;
  return (
    <Text c="dimmed" component="div">
      {owner && isReassigned && (
        <div>
          {assignedSince ? (
            <Trans>
              Promised owner: <bdi>{owner.name}</bdi>. Assigned to <bdi>{assignee?.name ?? team?.name}</bdi> since{' '}
              <Moment at={assignedSince} />.
            </Trans>
          ) : (
            <Trans>
              Promised owner: <bdi>{owner.name}</bdi>. Assigned to <bdi>{assignee?.name ?? team?.name}</bdi>.
            </Trans>
          )}
        </div>
      )}
      {promised && hasMoved && (
        <div>
          {dueOn ? (
            <Trans>
              Promised date, which counts: <UncertainDate edtf={promised} />. Current date of the follow-up:{' '}
              <UncertainDate edtf={dueOn} />.
            </Trans>
          ) : (
            <Trans>
              Promised date, which counts: <UncertainDate edtf={promised} />. The follow-up has no date now.
            </Trans>
          )}
        </div>
      )}
    </Text>
  );
}
