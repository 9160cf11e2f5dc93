import { Ago } from '@followthrough/ui/ago';
import { Explained } from '@followthrough/ui/explained';
import { Mark } from '@followthrough/ui/mark';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { Assessment_AssessmentFragment } from '../../generated/graphql.js';
import { Gap } from '../delivery/gap.js';
import { AssessmentFacts, isDisputing } from './assessment-fragment.js';
import { confidences } from '@followthrough/domain/vocabulary';

export const AssessedCommitment = graphql(`
  fragment Assessed_commitment on Commitment {
    id
    currentAssessment {
      id
      ...Assessment_assessment
    }
    draftAssessments {
      id
      replyDue
    }
  }
`);

interface AssessedProps {
  readonly commitment: FragmentType<typeof AssessedCommitment>;
}

/** What auditors say: the current assessment, and drafts for readers who may see them. */
export function Assessed({ commitment: masked }: AssessedProps) {
  const { currentAssessment, draftAssessments } = getFragmentData(AssessedCommitment, masked);
  const current = getFragmentData(AssessmentFacts, currentAssessment);
  const [draft] = draftAssessments;
  return (
    <>
      {current ? <Current assessment={current} /> : <Gap />}
      {draft && (
        <Anchor href={`#assessment-${draft.id}`} size="sm">
          <Trans>
            Draft, reply due by <UncertainDate edtf={draft.replyDue} />
          </Trans>
        </Anchor>
      )}
    </>
  );
}

function Current({ assessment }: { readonly assessment: Assessment_AssessmentFragment }) {
  const { id, status, draftedAt, draftedBy, judgement } = assessment;
  const on = draftedAt.slice(0, 10);
  return (
    <>
      <StatusBadge status={status} />
      {isDisputing(assessment) && <Mark kind="disputed" />}
      <Text size="sm" component="div">
        <bdi>{draftedBy.name}</bdi>, <UncertainDate edtf={on} /> (<Ago at={on} />) ·{' '}
        <ConfidenceWords confidence={assessment.confidence} />
        {!judgement.isCurrent && (
          <>
            {' · '}
            <Trans>of an earlier report</Trans>
          </>
        )}
        {' · '}
        <Anchor href={`#assessment-${id}`} size="sm">
          <Trans>Rationale</Trans>
        </Anchor>
      </Text>
    </>
  );
}

/** The confidence in words, with its definition on hover. */
export function ConfidenceWords({ confidence }: Pick<Assessment_AssessmentFragment, 'confidence'>) {
  const words = useWords();
  const { label, definition } = confidences[confidence];
  const level = words(label).toLocaleLowerCase();
  return (
    <Explained words={words(definition)} quiet>
      <span>
        <Trans>{level} confidence</Trans>
      </span>
    </Explained>
  );
}
