import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { DueWords } from './due-words.js';

export const NextFollowUpCommitment = graphql(`
  fragment NextFollowUp_commitment on Commitment {
    id
    nextFollowUp {
      id
      title
      dueOn
      assignee {
        id
        name
      }
      team {
        id
        name
      }
    }
  }
`);

/** What is to be done next for a commitment, by whom, and how late that is. */
export function NextFollowUp({ commitment }: { readonly commitment: FragmentType<typeof NextFollowUpCommitment> }) {
  const { nextFollowUp } = getFragmentData(NextFollowUpCommitment, commitment);
  if (!nextFollowUp) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>No open follow-ups</Trans>
      </Text>
    );
  }
  const { id, title, dueOn, assignee, team } = nextFollowUp;
  return (
    <>
      <Anchor href={`#follow-up-${id}`} size="sm">
        <bdi>{title}</bdi>
      </Anchor>
      <bdi>{assignee?.name ?? team?.name}</bdi>
      <DueWords dueOn={dueOn} isToDo />
    </>
  );
}
