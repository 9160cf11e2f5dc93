import { requestPolicy } from '@followthrough/domain/policies/request';
import { isClosed } from '@followthrough/domain/statuses';
import { ListMore } from '@followthrough/ui/list-more';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { Block, EmptyBlock } from '../platform/block.js';
import { useMore } from '../platform/use-more.js';
import { RequestDropDialog } from './request-drop-dialog.js';
import { RequestDueDialog } from './request-due-dialog.js';
import { RequestFacts, RequestsPage } from './request-fragment.js';
import { RequestItem } from './request-item.js';
import items from '../platform/rows/items.module.css';

export const RequestsBlockCommitment = graphql(`
  fragment RequestsBlock_commitment on Commitment {
    id
    archivedAt
    dueEdtf
    status
    leadTeam {
      id
    }
    requests(first: 20) {
      ...Requests_page
    }
    ...DueDialog_commitment
    ...WithdrawingStatements_commitment
  }
`);

const MoreRequests = graphql(`
  query MoreRequests($id: UUID!, $after: String) {
    commitment(id: $id) {
      id
      requests(first: 20, after: $after) {
        ...Requests_page
      }
    }
  }
`);

interface RequestsBlockProps {
  readonly commitment: FragmentType<typeof RequestsBlockCommitment>;
}

/** Requests to move the due date or to drop the commitment, with the buttons for making one. */
export function RequestsBlock({ commitment: masked }: RequestsBlockProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const commitment = getFragmentData(RequestsBlockCommitment, masked);
  const [opened, setOpened] = useState<'MOVE' | 'DROP' | null>(null);
  const [more, busy] = useMore(MoreRequests);
  const { id, archivedAt, dueEdtf, status, leadTeam } = commitment;
  const requests = getFragmentData(RequestsPage, commitment.requests);
  const close = () => setOpened(null);
  const open = requests.edges.flatMap(({ node }) => {
    const { kind, outcome } = getFragmentData(RequestFacts, node);
    return outcome ? [] : [kind];
  });
  const mayAsk = !archivedAt && requestPolicy.ask(viewer, { leadTeamId: leadTeam.id });
  const mayMove = mayAsk && Boolean(dueEdtf) && !open.includes('MOVE');
  const mayDrop = mayAsk && !isClosed(status) && !open.includes('DROP');
  const actions = (mayMove || mayDrop) && (
    <>
      {mayMove && (
        <Button variant="default" size="compact-md" onClick={() => setOpened('MOVE')}>
          <Trans>Request new date</Trans>
        </Button>
      )}{' '}
      {mayDrop && (
        <Button variant="default" size="compact-md" onClick={() => setOpened('DROP')}>
          <Trans>Request to drop</Trans>
        </Button>
      )}
    </>
  );
  return (
    <>
      {requests.edges.length === 0 ? (
        <EmptyBlock id="requests" title={t`Requests`} action={actions}>
          <Trans>Requests to move the due date or to drop the commitment.</Trans>
        </EmptyBlock>
      ) : (
        <Block id="requests" title={t`Requests`} actions={actions}>
          <ul className={items.items}>
            {requests.edges.map(({ node }) => (
              <RequestItem key={node.id} request={node} />
            ))}
          </ul>
          <ListMore
            hasMore={requests.pageInfo.hasNextPage}
            busy={busy}
            onMore={() => void more({ id, after: requests.pageInfo.endCursor })}
          />
        </Block>
      )}
      {opened === 'MOVE' && <RequestDueDialog commitment={commitment} onClose={close} />}
      {opened === 'DROP' && <RequestDropDialog commitment={commitment} onClose={close} />}
    </>
  );
}
