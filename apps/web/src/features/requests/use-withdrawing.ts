import { useApolloClient } from '@apollo/client/react';
import { requestPolicy } from '@followthrough/domain/policies/request';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import type { Request_RequestFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { tellChanged } from '../platform/changes/subjects.js';
import { useChange } from '../platform/changes/use-change.js';
import { subjectsOf } from './request-fragment.js';

const WithdrawRequest = graphql(`
  mutation WithdrawRequest($input: WithdrawRequestInput!) {
    withdrawRequest(input: $input) {
      __typename
      ... on CommitmentRequest {
        id
        ...Request_request
      }
      ...Refusal_problem
    }
  }
`);

/** Withdrawing one’s own request, until it is decided; `reloads` the commitment on its page. */
export function useWithdrawing(request: Request_RequestFragment, reloads: boolean) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const announce = useAnnounce();
  const client = useApolloClient();
  const { id, askedBy, outcome, commitment } = request;
  const subjects = subjectsOf(request);
  const [change, busy] = useChange(WithdrawRequest, { refreshes: reloads ? [subjects[1]] : [] });
  return {
    busy,
    mayWithdraw: !commitment.archivedAt && !outcome && requestPolicy.withdraw(viewer, { askerId: askedBy.id }),
    withdraw: async () => {
      const answer = await change({ requestId: id });
      if (answer.done) announce(t`Request withdrawn`);
      // Something changed meanwhile: reload it, so that the message is shown next to what changed.
      else if (!answer.refused.field) void tellChanged(client, subjects);
      return answer;
    },
  };
}
