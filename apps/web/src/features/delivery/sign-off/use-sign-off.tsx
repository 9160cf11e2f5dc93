import { useApolloClient } from '@apollo/client/react';
import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../../../generated/gql.js';
import type { SignOff_JudgementFragment } from '../../../generated/graphql.js';
import { useViewer } from '../../people/viewer.js';
import { tellChanged } from '../../platform/changes/subjects.js';
import { useChange } from '../../platform/changes/use-change.js';
import type { Decidable } from '../../platform/decisions/decidable.js';
import { SentenceForm } from '../../platform/forms/sentence-form.js';
import { AgreeUnproven } from './agree-unproven.js';
import { maySignOff, seenOf } from './sign-off-fragment.js';
import type { SignOffDecision } from '@followthrough/domain/vocabulary';

const SignOffReport = graphql(`
  mutation SignOffReport($input: SignOffReportInput!) {
    signOffReport(input: $input) {
      __typename
      ... on Judgement {
        id
        ...SignOff_judgement
        commitment {
          id
          changedAt
          agreedReport {
            id
            ...AgreedReport_judgement
          }
        }
      }
      ...Refusal_problem
    }
  }
`);

/** The decisions that the user can make on a report. */
export function useSignOff(report: SignOff_JudgementFragment) {
  const { t } = useLingui();
  const words = useWords();
  const { viewer } = useViewer();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [change, busy] = useChange(SignOffReport);
  const { id, commitment, recordedBy } = report;
  const status = words(deliveryStatuses[report.status].label);
  const manages = !commitment.archivedAt && commitmentPolicy.signOff(viewer, { leadTeamId: commitment.leadTeam.id });

  async function decide(decision: SignOffDecision, said: { reason?: string; override?: string } = {}) {
    const answer = await change({ ...seenOf(report), decision, ...said });
    if (answer.done) announce(decision === 'AGREED' ? t`Agreed: ${status}` : t`Sent back: ${status}`);
    // The report changed meanwhile: reload it, so that the message is shown next to what changed.
    else if (!answer.refused.field) {
      void tellChanged(client, [
        { __typename: 'Judgement', id },
        { __typename: 'Commitment', id: commitment.id },
      ]);
    }
    return answer;
  }

  const missing = report.unprovenMilestones;
  const decidable: Decidable = {
    busy,
    mayAccept: manages && maySignOff(report, 'AGREED', viewer.id),
    mayRefuse: manages && maySignOff(report, 'SENT_BACK', viewer.id),
    accept: () => decide('AGREED'),
    words: {
      accept: <Trans>Agree</Trans>,
      refuse: <Trans>Send back</Trans>,
      acceptThis: t`Agree with the report “${status}”`,
      refuseThis: t`Send back the report “${status}”`,
    },
    acceptForm:
      missing.length > 0
        ? (close) => (
            <AgreeUnproven
              id={id}
              status={status}
              milestones={missing}
              agree={(override) => decide('AGREED', { override })}
              onClose={close}
            />
          )
        : undefined,
    refuseForm: (close) => (
      <SentenceForm
        draft={`send back ${id}`}
        label={t`Send back the report “${status}”`}
        action={t`Send back`}
        name="reason"
        title={t`What should change?`}
        missing={t`Say what should change: the author reads it, and it becomes part of the record.`}
        send={(reason) => decide('SENT_BACK', { reason })}
        onClose={close}
      />
    ),
  };
  return { ...decidable, isOwn: manages && recordedBy?.id === viewer.id };
}
