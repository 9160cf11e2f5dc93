import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';

export const FollowUpOwnerFollowUp = graphql(`
  fragment FollowUpOwner_followUp on FollowUp {
    id
    assignee {
      id
      name
    }
    team {
      id
      name
    }
  }
`);

/** Who is to do a follow-up: a person, or a team where nobody has been chosen. */
export function followUpOwner(followUp: FragmentType<typeof FollowUpOwnerFollowUp>): string {
  const { assignee, team } = getFragmentData(FollowUpOwnerFollowUp, followUp);
  return assignee?.name ?? team?.name ?? '';
}
