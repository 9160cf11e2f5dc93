import { findingPolicy } from '@followthrough/domain/policies/finding';
import { ListMore } from '@followthrough/ui/list-more';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { Block, EmptyBlock } from '../platform/block.js';
import items from '../platform/rows/items.module.css';
import { useMore } from '../platform/use-more.js';
import { useOpened } from '../platform/use-opened.js';
import { FindingLine } from './finding-line.js';

// Opened by auditors only.
const RaiseFindingSheet = lazy(async () => ({
  default: (await import('./raise-finding-sheet.js')).RaiseFindingSheet,
}));

export const FindingsBlockCommitment = graphql(`
  fragment FindingsBlock_commitment on Commitment {
    id
    archivedAt
    findings(first: 20) {
      ...Findings_page
    }
  }
`);

const FindingsPage = graphql(`
  fragment Findings_page on FindingConnection {
    edges {
      node {
        id
        ...FindingRow_finding
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

const MoreFindingsOf = graphql(`
  query MoreFindingsOf($id: UUID!, $after: String) {
    commitment(id: $id) {
      id
      findings(first: 20, after: $after) {
        ...Findings_page
      }
    }
  }
`);

interface FindingsBlockProps {
  readonly commitment: FragmentType<typeof FindingsBlockCommitment>;
}

/** All findings about a commitment that the reader can see, each with a link to its page. */
export function FindingsBlock({ commitment: masked }: FindingsBlockProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { opened, open, close, opener } = useOpened();
  const [more, busy] = useMore(MoreFindingsOf);
  const commitment = getFragmentData(FindingsBlockCommitment, masked);
  const { id, archivedAt } = commitment;
  const findings = getFragmentData(FindingsPage, commitment.findings);
  const action = !archivedAt && findingPolicy.raise(viewer) && (
    <Button ref={opener} variant="default" size="compact-md" onClick={open}>
      <Trans>Raise finding</Trans>
    </Button>
  );
  return (
    <>
      {findings.edges.length === 0 ? (
        <EmptyBlock id="findings" title={t`Findings`} action={action}>
          <Trans>What auditors found, the lead team’s answer, and the check that closed it.</Trans>
        </EmptyBlock>
      ) : (
        <Block id="findings" title={t`Findings`} actions={action}>
          <ul className={items.items}>
            {findings.edges.map(({ node }) => (
              <FindingLine key={node.id} finding={node} />
            ))}
          </ul>
          <ListMore
            hasMore={findings.pageInfo.hasNextPage}
            busy={busy}
            onMore={() => void more({ id, after: findings.pageInfo.endCursor })}
          />
        </Block>
      )}
      {opened && (
        <Suspense fallback={null}>
          <RaiseFindingSheet commitmentId={id} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
