import { Trans } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { DueWords } from './due-words.js';
import { followUpOwner } from './follow-up-owner.js';
import classes from './follow-ups.module.css';

export const OpenFollowUpsCommitment = graphql(`
  fragment OpenFollowUps_commitment on Commitment {
    id
    followUpsToDo {
      id
      title
      dueOn
      ...FollowUpOwner_followUp
    }
  }
`);

/** The open follow-ups of a commitment with assignee and date; nothing if there are none. */
export function OpenFollowUps({ commitment }: { readonly commitment: FragmentType<typeof OpenFollowUpsCommitment> }) {
  const { followUpsToDo } = getFragmentData(OpenFollowUpsCommitment, commitment);
  if (followUpsToDo.length === 0) return null;
  return (
    <ul className={classes.open}>
      {followUpsToDo.map((followUp) => {
        const { id, title, dueOn } = followUp;
        const owner = followUpOwner(followUp);
        return (
          <li key={id} className={classes.openRow}>
            <span>
              <Trans>
                Follow-up: <bdi>{title}</bdi>, <bdi>{owner}</bdi>
              </Trans>
            </span>
            <DueWords dueOn={dueOn} isToDo />
          </li>
        );
      })}
    </ul>
  );
}
