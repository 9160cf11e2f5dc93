import { useApolloClient } from '@apollo/client/react';
import { assessmentPolicy } from '@followthrough/domain/policies/assessment';
import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import type { Assessment_AssessmentFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import type { Answer } from '../platform/changes/refusal.js';
import { tellChanged } from '../platform/changes/subjects.js';
import { useChange } from '../platform/changes/use-change.js';
import type { Decidable } from '../platform/decisions/decidable.js';
import { SentenceForm } from '../platform/forms/sentence-form.js';
import { awaitsReply } from './assessment-fragment.js';
import { DeclineForm } from './decline-form.js';

const ReplyToAssessment = graphql(`
  mutation ReplyToAssessment($input: ReplyToAssessmentInput!) {
    replyToAssessment(input: $input) {
      __typename
      ... on Assessment {
        id
        ...Assessment_assessment
      }
      ...Refusal_problem
    }
  }
`);

const DeclineReply = graphql(`
  mutation DeclineReply($input: DeclineReplyInput!) {
    declineReply(input: $input) {
      __typename
      ... on Assessment {
        id
        ...Assessment_assessment
      }
      ...Refusal_problem
    }
  }
`);

/**
 * The answers that the lead team can give to a draft. On the page of its commitment, which shows the effect, an answer
 * `reloads` the commitment; a list keeps what was answered in its place.
 */
export function useAnswer(assessment: Assessment_AssessmentFragment, reloads: boolean): Decidable {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const announce = useAnnounce();
  const client = useApolloClient();
  const { id: assessmentId, commitment } = assessment;
  const subject = { __typename: 'Commitment', id: commitment.id } as const;
  const refreshes = reloads ? [subject] : [];
  const [reply, replying] = useChange(ReplyToAssessment, { refreshes });
  const [decline, declining] = useChange(DeclineReply, { refreshes });
  const mayAnswer = awaitsReply(assessment) && assessmentPolicy.reply(viewer, { leadTeamId: commitment.leadTeam.id });

  /** Something changed meanwhile: reload it, so that the message is shown next to what changed. */
  function after<T>(answer: Answer<T>, said: string): Answer<T> {
    if (answer.done) announce(said);
    else if (!answer.refused?.field) {
      void tellChanged(client, [{ __typename: 'Assessment', id: assessmentId }, subject]);
    }
    return answer;
  }
  const { title } = commitment;
  return {
    busy: replying || declining,
    mayAccept: mayAnswer,
    mayRefuse: mayAnswer,
    accept: async () => after(await decline({ assessmentId }), t`Declined to reply`),
    words: {
      accept: <Trans>Reply</Trans>,
      refuse: <Trans>Decline to reply</Trans>,
      acceptThis: t`Reply to the assessment: ${title}`,
      refuseThis: t`Decline to reply to the assessment: ${title}`,
    },
    acceptForm: (close) => (
      <SentenceForm
        draft={`reply ${assessmentId}`}
        label={t`Reply to the assessment`}
        action={t`Send reply`}
        name="words"
        title={t`Reply`}
        missing={t`Write the reply: it is shown beside the assessment for ever.`}
        send={async (words) => after(await reply({ assessmentId, words }), t`Reply sent`)}
        onClose={close}
      />
    ),
    refuseForm: (close) => (
      <DeclineForm send={async () => after(await decline({ assessmentId }), t`Declined to reply`)} onClose={close} />
    ),
  };
}
