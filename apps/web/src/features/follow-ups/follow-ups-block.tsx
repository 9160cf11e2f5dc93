import { followUpPolicy } from '@followthrough/domain/policies/follow-up';
import { ListMore } from '@followthrough/ui/list-more';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { Block, EmptyBlock } from '../platform/block.js';
import { useMore } from '../platform/use-more.js';
import { useOpened } from '../platform/use-opened.js';
import { AssignFollowUpForm } from './assign-follow-up-form.js';
import { FollowUpItemsConnection } from './follow-up-fragment.js';
import { FollowUpItem } from './follow-up-item.js';
import items from '../platform/rows/items.module.css';
import classes from './follow-ups.module.css';

export const FollowUpsBlockCommitment = graphql(`
  fragment FollowUpsBlock_commitment on Commitment {
    id
    changedAt
    archivedAt
    leadTeam {
      id
    }
    openFollowUps
    nextFollowUp {
      id
      ...FollowUpOwner_followUp
    }
    followUps(first: 50) {
      ...FollowUpItems_connection
    }
    ...MissingFollowUp_commitment
  }
`);

const MoreFollowUps = graphql(`
  query MoreFollowUps($id: UUID!, $after: String) {
    commitment(id: $id) {
      id
      followUps(first: 50, after: $after) {
        ...FollowUpItems_connection
      }
    }
  }
`);

interface FollowUpsBlockProps {
  readonly commitment: FragmentType<typeof FollowUpsBlockCommitment>;
}

/** The open and closed follow-ups of a commitment, with actions in place. */
export function FollowUpsBlock({ commitment: masked }: FollowUpsBlockProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { id, archivedAt, leadTeam, ...commitment } = getFragmentData(FollowUpsBlockCommitment, masked);
  const followUps = getFragmentData(FollowUpItemsConnection, commitment.followUps);
  const { opened: assigning, open, close, opener } = useOpened();
  const [more, busy] = useMore(MoreFollowUps);
  const mayAssign = !archivedAt && followUpPolicy.assign(viewer, { leadTeamId: leadTeam.id });
  const isEmpty = followUps.edges.length === 0;
  const assign = (
    <Button ref={opener} variant="default" size="compact-md" onClick={open}>
      <Trans>Assign follow-up</Trans>
    </Button>
  );
  if (isEmpty && !assigning) {
    return (
      <EmptyBlock id="follow-ups" title={t`Follow-ups`} action={mayAssign && assign}>
        <Trans>Actions to move this forward, each with an owner and a date.</Trans>
      </EmptyBlock>
    );
  }
  return (
    <Block id="follow-ups" title={t`Follow-ups`} actions={mayAssign && !assigning && assign}>
      {assigning && (
        <div className={classes.form}>
          <AssignFollowUpForm commitmentId={id} onClose={close} />
        </div>
      )}
      <ul className={items.items}>
        {followUps.edges.map(({ node }) => (
          <FollowUpItem key={node.id} followUp={node} />
        ))}
      </ul>
      <ListMore
        hasMore={followUps.pageInfo.hasNextPage}
        busy={busy}
        onMore={() => void more({ id, after: followUps.pageInfo.endCursor })}
      />
    </Block>
  );
}
