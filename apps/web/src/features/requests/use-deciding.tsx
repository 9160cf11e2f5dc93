import { useApolloClient } from '@apollo/client/react';
import { requestPolicy } from '@followthrough/domain/policies/request';
import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import type { Request_RequestFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { tellChanged } from '../platform/changes/subjects.js';
import { asSaid, useChange } from '../platform/changes/use-change.js';
import type { Decidable } from '../platform/decisions/decidable.js';
import { SentenceForm } from '../platform/forms/sentence-form.js';
import { mayDecide, subjectsOf } from './request-fragment.js';
import type { RequestDecision } from '@followthrough/domain/vocabulary';

const DecideRequest = graphql(`
  mutation DecideRequest($input: DecideRequestInput!) {
    decideRequest(input: $input) {
      __typename
      ... on CommitmentRequest {
        id
        ...Request_request
      }
      ...Refusal_problem
    }
  }
`);

/**
 * Deciding a request. On the page of its commitment, which shows what a decision changed, `reloads` the commitment; a
 * list keeps what was decided in its place.
 */
export function useDeciding(request: Request_RequestFragment, reloads: boolean) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const announce = useAnnounce();
  const client = useApolloClient();
  const { id, askedBy, outcome, commitment } = request;
  const subjects = subjectsOf(request);
  const [decide, busy] = useChange(DecideRequest, {
    refreshes: reloads ? [subjects[1]] : [],
    problems: { NewerJudgement: asSaid },
  });
  const manages = !commitment.archivedAt && requestPolicy.decide(viewer, { leadTeamId: commitment.leadTeam.id });

  async function send(decision: RequestDecision, words: string | null) {
    const seenJudgementId = commitment.lastReport?.id ?? null;
    const answer = await decide({ requestId: id, decision, words, seenJudgementId });
    if (answer.done) announce(decision === 'AGREED' ? t`Request agreed` : t`Request refused`);
    // Something changed meanwhile: reload it, so that the message is shown next to what changed.
    else if (!answer.refused.field) void tellChanged(client, subjects);
    return answer;
  }

  const { title } = commitment;
  const refuse = (words: string) => send('REFUSED', words);
  const decidable: Decidable = {
    busy,
    mayAccept: manages && mayDecide(request, 'AGREED', viewer.id),
    mayRefuse: manages && mayDecide(request, 'REFUSED', viewer.id),
    accept: () => send('AGREED', null),
    words: {
      accept: <Trans>Agree</Trans>,
      refuse: <Trans>Refuse</Trans>,
      acceptThis: t`Agree: ${title}`,
      refuseThis: t`Refuse: ${title}`,
    },
    refuseForm: (close) => (
      <SentenceForm
        draft={`refuse request ${id}`}
        label={t`Refuse request`}
        action={t`Refuse`}
        name="words"
        title={t`Reason`}
        missing={t`Give the reason: it becomes part of the record.`}
        send={refuse}
        onClose={close}
      />
    ),
  };
  return {
    ...decidable,
    isOwn: manages && !outcome && askedBy.id === viewer.id,
    /** An agreement can have words, too. */
    noteForm: (close: () => void) => (
      <SentenceForm
        draft={`agree request ${id}`}
        label={t`Agree with a note`}
        action={t`Agree`}
        name="words"
        title={t`Note`}
        missing={t`Write the note.`}
        send={(words) => send('AGREED', words)}
        onClose={close}
      />
    ),
  };
}
