import { isToDo, mayStep } from '@followthrough/domain/follow-ups';
import { followUpPolicy } from '@followthrough/domain/policies/follow-up';
import { followUpStates } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Anchor } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleDot, IconCircleX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { useViewer } from '../people/viewer.js';
import { useOpenedPart } from '../platform/rows/use-opened-part.js';
import { RowTitle } from '../platform/rows/row-title.js';
import { WaitingRow } from '../platform/rows/waiting-row.js';
import { DueDay } from './due-day.js';
import type { FinishForm } from './finish-form.js';
import { FollowUpItemFollowUp, partsOf } from './follow-up-fragment.js';
import classes from './follow-ups.module.css';

// Forms are not part of the first page: the one for finishing, opened by a single key, is loaded right after the row,
// the others on use.
const finishing = () => import('./finish-form.js');
const FollowUpDetails = lazy(async () => ({ default: (await import('./follow-up-details.js')).FollowUpDetails }));
const ReopenFollowUp = lazy(async () => ({ default: (await import('./reasoned-step.js')).ReopenFollowUp }));

const icons = { OPEN: IconCircle, STARTED: IconCircleDot, DONE: IconCircleCheck, CANCELLED: IconCircleX } as const;

interface FollowUpRowProps {
  readonly followUp: FragmentType<typeof FollowUpItemFollowUp>;
}

/** A follow-up on one line, finished in place, with its details and other actions one key away. */
export function FollowUpRow({ followUp: masked }: FollowUpRowProps) {
  const { t } = useLingui();
  const words = useWords();
  const { viewer } = useViewer();
  const followUp = getFragmentData(FollowUpItemFollowUp, masked);
  const { opened, toggle, close, way } = useOpenedPart<'finish' | 'details'>();
  const { id, title, state, commitment, assignee, team } = followUp;
  const of = partsOf(followUp);
  const mayFinish = mayStep(state, 'finish') && followUpPolicy.finish(viewer, of);
  const mayReopen = mayStep(state, 'reopen') && followUpPolicy.reopen(viewer, of);
  const Picture = icons[state];
  const picture = <Picture size={20} stroke={1.75} aria-label={words(followUpStates[state].label)} />;
  const isOver = !isToDo(state);
  // Kept in state instead of suspending: the field must be there for someone who types directly after the key.
  const [Finish, setFinish] = useState<typeof FinishForm | null>(null);
  useEffect(() => {
    if (mayFinish) void finishing().then((module) => setFinish(() => module.FinishForm));
  }, [mayFinish]);
  return (
    <WaitingRow
      id={`follow-up-${id}`}
      act={
        mayFinish ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t`Finish ${title}`}
            aria-expanded={opened === 'finish'}
            data-press="f"
            onClick={() => toggle('finish')}
          >
            {picture}
          </ActionIcon>
        ) : (
          picture
        )
      }
      title={
        <RowTitle
          ref={way}
          opened={opened === 'details'}
          className={isOver ? classes.over : undefined}
          onClick={() => toggle('details')}
        >
          <bdi>{title}</bdi>
        </RowTitle>
      }
      detail={
        <Anchor component={Link} to={commitmentAddress(commitment.reference)} hash="follow-ups" size="sm" c="dimmed">
          {commitment.reference} · <bdi>{commitment.title}</bdi>
        </Anchor>
      }
      when={<DueDay dueOn={followUp.dueOn} isToDo={!isOver} />}
      who={
        mayReopen ? (
          <Suspense fallback={null}>
            <ReopenFollowUp id={id} title={title} />
          </Suspense>
        ) : (
          <bdi>{assignee?.name ?? team?.name}</bdi>
        )
      }
    >
      {opened === 'finish' && mayFinish ? (
        Finish && <Finish id={id} title={title} onClose={close} />
      ) : opened === 'details' ? (
        <Suspense fallback={null}>
          <FollowUpDetails followUp={followUp} />
        </Suspense>
      ) : null}
    </WaitingRow>
  );
}
