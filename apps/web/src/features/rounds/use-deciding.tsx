import { roundPolicy } from '@followthrough/domain/policies/round';
import type { AmendmentDecision } from '@followthrough/domain/round-terms';
import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import type { Amendment_AmendmentFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { useChange } from '../platform/changes/use-change.js';
import type { Decidable } from '../platform/decisions/decidable.js';
import { SentenceForm } from '../platform/forms/sentence-form.js';

const DecideAmendment = graphql(`
  mutation DecideAmendment($input: DecideAmendmentInput!) {
    decideAmendment(input: $input) {
      __typename
      ... on RoundAmendment {
        id
        ...Amendment_amendment
      }
      ...Refusal_problem
    }
  }
`);

/** Deciding an amendment that another person proposed. */
export function useDeciding(amendment: Amendment_AmendmentFragment): Decidable {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const announce = useAnnounce();
  const { id, askedBy, outcome, round, frozenValue, commitment, isDecidedElsewhere } = amendment;
  const [decide, busy] = useChange(DecideAmendment, { refreshes: [{ __typename: 'Round', id: round.id }] });
  const teams = [frozenValue?.workTeamId ?? null, commitment.leadTeam.id];
  const manages =
    !outcome && teams.some((teamId) => roundPolicy.decideAmendment(viewer, { teamId, isDecidedElsewhere }));
  const isOwn = askedBy.id === viewer.id;

  async function send(decision: AmendmentDecision, words: string | null) {
    const answer = await decide({ amendmentId: id, decision, words });
    if (answer.done) announce(decision === 'AGREED' ? t`Amendment agreed` : t`Amendment refused`);
    return answer;
  }

  const { title } = commitment;
  return {
    busy,
    mayAccept: manages && !isOwn,
    mayRefuse: manages && !isOwn,
    accept: () => send('AGREED', null),
    words: {
      accept: <Trans>Agree</Trans>,
      refuse: <Trans>Refuse</Trans>,
      acceptThis: t`Agree to the amendment: ${title}`,
      refuseThis: t`Refuse the amendment: ${title}`,
    },
    refuseForm: (close) => (
      <SentenceForm
        draft={`refuse amendment ${id}`}
        label={t`Refuse amendment`}
        action={t`Refuse`}
        name="words"
        title={t`Reason`}
        missing={t`Give the reason: it becomes part of the record.`}
        send={(words) => send('REFUSED', words)}
        onClose={close}
      />
    ),
  };
}
