import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { DueWords } from './due-words.js';
import { followUpOwner } from './follow-up-owner.js';

export const NextFollowUpCommitment = graphql(`
  fragment NextFollowUp_commitment on Commitment {
    id
    nextFollowUp {
      id
      title
      dueOn
      ...FollowUpOwner_followUp
    }
  }
`);

/** The next follow-up of a commitment, with its assignee and lateness. */
export function NextFollowUp({ commitment }: { readonly commitment: FragmentType<typeof NextFollowUpCommitment> }) {
  const { nextFollowUp } = getFragmentData(NextFollowUpCommitment, commitment);
  if (!nextFollowUp) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>No open follow-ups</Trans>
      </Text>
    );
  }
  const { id, title, dueOn } = nextFollowUp;
  return (
    <>
      <Anchor href={`#follow-up-${id}`} size="sm">
        <bdi>{title}</bdi>
      </Anchor>
      <bdi>{followUpOwner(nextFollowUp)}</bdi>
      <DueWords dueOn={dueOn} isToDo />
    </>
  );
}
