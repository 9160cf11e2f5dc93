import type { CommitmentSubject } from '@followthrough/domain/events/event-kind';
import type { EventAbout } from '@followthrough/domain/events/event-types';
import type { Kind } from '@followthrough/domain/kinds';
import { useLingui } from '@lingui/react/macro';
import { useAssessmentWords } from '../features/assessments/assessment-words.js';
import { useCommitmentWords } from '../features/commitments/commitment-words.js';
import { useDeliveryWords } from '../features/delivery/delivery-words.js';
import { useEvidenceWords } from '../features/evidence/evidence-words.js';
import { useFindingWords } from '../features/findings/finding-words.js';
import { useFollowUpWords } from '../features/follow-ups/follow-up-words.js';
import { useMoneyWords } from '../features/money/money-words.js';
import { useRequestWords } from '../features/requests/request-words.js';
import { useRoundWords } from '../features/rounds/round-words.js';
import type { EventWords } from '../features/platform/trail.js';

interface TrailOf {
  readonly id: string;
  readonly kind: Kind;
}

/** The wording of all features’ events on a commitment. */
export function useTrailWords({ id, kind }: TrailOf): EventWords<EventAbout<CommitmentSubject>> {
  const { t } = useLingui();
  return {
    ...useCommitmentWords(id),
    ...useEvidenceWords(),
    ...useDeliveryWords(kind),
    ...useFollowUpWords(),
    ...useRequestWords(),
    ...useMoneyWords(),
    ...useAssessmentWords(),
    ...useFindingWords(),
    ...useRoundWords(kind),
    'proposal.accepted': () => t`Created from a proposal`,
    'proposal.split': () => t`Created from a proposal`,
    'proposal.linked': () => t`A proposal was linked to it`,
    'proposal.acceptanceUndone': () => t`Undid its creation from a proposal`,
    'proposal.linkUndone': () => t`Undid the link of a proposal to it`,
  };
}
