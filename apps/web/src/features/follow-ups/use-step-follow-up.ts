import { graphql } from '../../generated/gql.js';
import { assertNever } from '../platform/assert-never.js';
import { useAct, type Outcome } from '../platform/use-act.js';

const FinishFollowUp = graphql(`
  mutation FinishFollowUp($input: FinishFollowUpInput!) {
    finishFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        ...FollowUpItem_followUp
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

const ReopenFollowUp = graphql(`
  mutation ReopenFollowUp($input: ReopenFollowUpInput!) {
    reopenFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        ...FollowUpItem_followUp
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

const CancelFollowUp = graphql(`
  mutation CancelFollowUp($input: CancelFollowUpInput!) {
    cancelFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        ...FollowUpItem_followUp
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

type Result = { readonly __typename: 'FollowUp' } | { readonly __typename: 'InvalidInput'; readonly message: string };

/** What stopped the step, or null. */
function refusedBy({ result, failure }: Outcome<Result>): string | null {
  if (failure !== undefined) return failure;
  switch (result.__typename) {
    case 'FollowUp':
      return null;
    case 'InvalidInput':
      return result.message;
    default:
      return assertNever(result);
  }
}

/** The steps that say something: each answers what stopped it, or null. */
export function useStepFollowUp() {
  const [actFinish, finishing] = useAct(FinishFollowUp);
  const [actReopen, reopening] = useAct(ReopenFollowUp);
  const [actCancel, cancelling] = useAct(CancelFollowUp);
  return {
    finish: async (id: string, outcome: string) => refusedBy(await actFinish({ input: { id, outcome } })),
    reopen: async (id: string, reason: string) => refusedBy(await actReopen({ input: { id, reason } })),
    cancel: async (id: string, reason: string) => refusedBy(await actCancel({ input: { id, reason } })),
    busy: finishing || reopening || cancelling,
  };
}
