import { useApolloClient } from '@apollo/client/react';
import { evidencePolicy } from '@followthrough/domain/policies/evidence';
import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../../../generated/gql.js';
import type { Acceptance_EvidenceFragment } from '../../../generated/graphql.js';
import { useViewer } from '../../people/viewer.js';
import { tellChanged } from '../../platform/changes/subjects.js';
import { useChange } from '../../platform/changes/use-change.js';
import type { Decidable } from '../../platform/decisions/decidable.js';
import { mayDecide, seenOf } from './acceptance-fragment.js';
import { RefuseEvidenceForm } from './refuse-evidence-form.js';
import type { AcceptanceDecision } from '@followthrough/domain/vocabulary';

const DecideEvidence = graphql(`
  mutation DecideEvidence($input: DecideEvidenceInput!) {
    decideEvidence(input: $input) {
      __typename
      ... on Evidence {
        id
        ...Acceptance_evidence
        commitment {
          id
          changedAt
          milestones {
            id
            isMet
            expiredOn
          }
          unprovenMilestones {
            id
            words
            neededGrade
            weakened
          }
          currentReport {
            id
            unprovenMilestones {
              id
              words
              weakened
            }
          }
        }
      }
      ...Refusal_problem
    }
  }
`);

/** The decisions that the user can make on a piece of evidence. */
export function useDecision(evidence: Acceptance_EvidenceFragment) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [change, busy] = useChange(DecideEvidence);
  const { id, title, submittedBy, commitment } = evidence;
  const manages = !commitment.archivedAt && evidencePolicy.decide(viewer, { leadTeamId: commitment.leadTeam.id });

  async function decide(decision: AcceptanceDecision, reason: string | null) {
    const answer = await change({ ...seenOf(evidence), decision, reason });
    if (answer.done) announce(decision === 'ACCEPTED' ? t`Accepted: ${title}` : t`Not accepted: ${title}`);
    // The evidence changed meanwhile: reload it, so that the message is shown next to what changed.
    else if (!answer.refused.field) void tellChanged(client, [{ __typename: 'Evidence', id }]);
    return answer;
  }

  const last = evidence.acceptances[0]?.decision;
  const mayAccept = manages && mayDecide(evidence, 'ACCEPTED', viewer.id);
  const mayRefuse = manages && mayDecide(evidence, 'NOT_ACCEPTED', viewer.id);
  const decidable: Decidable = {
    busy,
    mayAccept,
    mayRefuse,
    accept: () => decide('ACCEPTED', null),
    words: {
      accept: <Trans>Accept</Trans>,
      refuse: <Trans>Do not accept</Trans>,
      acceptThis: t`Accept ${title}`,
      refuseThis: t`Do not accept ${title}`,
    },
    refuseForm: (close) => (
      <RefuseEvidenceForm id={id} title={title} refuse={(reason) => decide('NOT_ACCEPTED', reason)} onClose={close} />
    ),
  };
  return {
    ...decidable,
    isOwn: manages && submittedBy?.id === viewer.id,
    /** There is no decision yet, or the latest one does not cover all claims. */
    waits: last === 'NOT_ACCEPTED' ? mayRefuse : mayAccept,
  };
}
