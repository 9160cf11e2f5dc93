import { deliveryStatuses } from '@followthrough/domain/statuses';
import { RelativeDay } from '@followthrough/ui/relative-day';
import { useWords } from '@followthrough/ui/words';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { today } from '../platform/days/today.js';
import { DecisionRow } from '../platform/decisions/decision-row.js';
import { AssessmentDetails, ReplyOf } from './assessment-details.js';
import { AssessmentFacts } from './assessment-fragment.js';
import { useAnswer } from './use-answer.js';
import { replyEndings } from '@followthrough/domain/vocabulary';

interface AssessmentToReplyProps {
  readonly assessment: FragmentType<typeof AssessmentFacts>;
}

/** A row of a draft assessment: A asks for the reply, X declines, Enter shows the draft. */
export function AssessmentToReply({ assessment: masked }: AssessmentToReplyProps) {
  const words = useWords();
  const assessment = getFragmentData(AssessmentFacts, masked);
  const answer = useAnswer(assessment, false);
  const { id, status, rationale, replyDue, draftedBy, reply, commitment } = assessment;
  return (
    <DecisionRow
      {...answer}
      waits={answer.mayAccept}
      decided={reply ? { isYes: reply.ending === 'REPLIED', label: words(replyEndings[reply.ending].label) } : null}
      title={<bdi>{commitment.title}</bdi>}
      detail={
        <Anchor
          component={Link}
          to={commitmentAddress(commitment.reference)}
          hash={`assessment-${id}`}
          size="sm"
          c="dimmed"
        >
          {words(deliveryStatuses[status].label)} · {commitment.reference} · <bdi>{rationale}</bdi>
        </Anchor>
      }
      when={<RelativeDay day={replyDue} today={today()} />}
      who={<bdi>{draftedBy.name}</bdi>}
    >
      <AssessmentDetails assessment={assessment} />
      <ReplyOf assessment={assessment} />
    </DecisionRow>
  );
}
