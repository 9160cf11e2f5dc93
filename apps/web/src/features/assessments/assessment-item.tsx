import { assessmentPolicy } from '@followthrough/domain/policies/assessment';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { Mark } from '@followthrough/ui/mark';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Badge, Group, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import type { Assessment_AssessmentFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { DecisionButtons } from '../platform/decisions/decision-buttons.js';
import items from '../platform/rows/items.module.css';
import { ConfidenceWords } from './assessed.js';
import { AssessmentDetails, ReplyOf } from './assessment-details.js';
import { Withdrawal } from '../platform/decisions/withdrawal.js';
import { AssessmentFacts, isDisputing } from './assessment-fragment.js';
import { useAnswer } from './use-answer.js';
import { WithdrawAssessment } from './withdraw-assessment.js';

/** An assessment on the page of its commitment, replied to or withdrawn in place. */
export function AssessmentItem({ assessment: masked }: { readonly assessment: FragmentType<typeof AssessmentFacts> }) {
  const { viewer } = useViewer();
  const assessment = getFragmentData(AssessmentFacts, masked);
  const answer = useAnswer(assessment, true);
  const { id, status, confidence, draftedBy, withdrawal, commitment } = assessment;
  const mayWithdraw =
    !withdrawal && !commitment.archivedAt && assessmentPolicy.withdraw(viewer, { auditorId: draftedBy.id });
  return (
    <li id={`assessment-${id}`} className={items.item}>
      <Group gap="xs">
        <StatusBadge status={status} />
        <Text size="sm" component="div">
          <ConfidenceWords confidence={confidence} />
        </Text>
        <Standing assessment={assessment} />
        {isDisputing(assessment) && <Mark kind="disputed" />}
      </Group>
      <Answered {...assessment} />
      <AssessmentDetails assessment={assessment} />
      <ReplyOf assessment={assessment} />
      <Withdrawal withdrawal={assessment.withdrawal} />
      <DecisionButtons {...answer} />
      {mayWithdraw && <WithdrawAssessment id={id} commitmentId={commitment.id} status={status} />}
    </li>
  );
}

/** The report that it is about. */
function Answered({ judgement }: Pick<Assessment_AssessmentFragment, 'judgement'>) {
  const words = useWords();
  const status = words(deliveryStatuses[judgement.status].label);
  return (
    <Text size="sm" c="dimmed" component="div">
      <Trans>
        Assesses the report “{status}” as of <UncertainDate edtf={judgement.effectiveOn} />
      </Trans>
      {judgement.isWithdrawn ? (
        <>
          {' · '}
          <Trans>withdrawn since</Trans>
        </>
      ) : (
        !judgement.isCurrent && (
          <>
            {' · '}
            <Trans>replaced by a newer report</Trans>
          </>
        )
      )}
    </Text>
  );
}

function Standing({
  assessment: { isCurrent, isDraft, withdrawal },
}: {
  readonly assessment: Assessment_AssessmentFragment;
}) {
  if (withdrawal) {
    return (
      <Badge variant="outline" color="gray">
        <Trans>Withdrawn</Trans>
      </Badge>
    );
  }
  if (isDraft) {
    return (
      <Badge variant="outline" color="gray">
        <Trans>Draft</Trans>
      </Badge>
    );
  }
  return isCurrent ? (
    <Badge variant="light">
      <Trans>Current</Trans>
    </Badge>
  ) : null;
}
