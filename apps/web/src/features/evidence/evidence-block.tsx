import { evidencePolicy } from '@followthrough/domain/policies/evidence';
import { ListMore } from '@followthrough/ui/list-more';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { EvidenceBlock_CommitmentFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { Block, EmptyBlock } from '../platform/block.js';
import { useMore } from '../platform/use-more.js';
import { useOpened } from '../platform/use-opened.js';
import { AddEvidenceForm } from './add-evidence-form.js';
import { useClaimOptions } from './claim-options.js';
import { EvidenceItem } from './evidence-item.js';
import items from '../platform/rows/items.module.css';
import classes from './evidence.module.css';

export const EvidenceBlockCommitment = graphql(`
  fragment EvidenceBlock_commitment on Commitment {
    id
    changedAt
    archivedAt
    leadTeam {
      id
    }
    evidenceCount
    bestGrade
    evidence(first: 50) {
      edges {
        node {
          id
          ...EvidenceItem_evidence
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ...Claims_commitment
    ...CitedEvidence_commitment
    ...AddEvidenceForm_commitment
  }
`);

/** What a new piece or version of evidence changes on the page of its commitment. */
export const EvidenceChangedCommitment = graphql(`
  fragment EvidenceChanged_commitment on Commitment {
    id
    ...EvidenceBlock_commitment
    milestones {
      id
      ...MilestoneSupport_milestone
    }
  }
`);

const MoreEvidence = graphql(`
  query MoreEvidence($id: UUID!, $after: String) {
    commitment(id: $id) {
      id
      evidence(first: 50, after: $after) {
        edges {
          node {
            id
            kind
            title
            isWithdrawn
            ...EvidenceItem_evidence
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

interface EvidenceBlockProps {
  readonly commitment: FragmentType<typeof EvidenceBlockCommitment>;
}

/** All evidence of a commitment, and the form for adding more. */
export function EvidenceBlock({ commitment: masked }: EvidenceBlockProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const commitment = getFragmentData(EvidenceBlockCommitment, masked);
  const { opened: adding, open, close, opener } = useOpened();
  const mayAdd = !commitment.archivedAt && evidencePolicy.add(viewer, { leadTeamId: commitment.leadTeam.id });
  const add = (
    <Button ref={opener} variant="default" size="compact-md" onClick={open}>
      <Trans>Add evidence</Trans>
    </Button>
  );
  const isEmpty = commitment.evidence.edges.length === 0;
  if (isEmpty && !adding) {
    return (
      <EmptyBlock id="evidence" title={t`Evidence`} action={mayAdd && add}>
        <Trans>Links, files, figures and passages that show how this stands, and searches that found nothing.</Trans>
      </EmptyBlock>
    );
  }
  return (
    <Block id="evidence" title={t`Evidence`} actions={mayAdd && !adding && add}>
      {!isEmpty && <EvidenceList commitment={commitment} maySupport={mayAdd} />}
      {adding && (
        <div className={classes.form}>
          <AddEvidenceForm commitment={commitment} onClose={close} />
        </div>
      )}
    </Block>
  );
}

interface EvidenceListProps {
  readonly commitment: EvidenceBlock_CommitmentFragment;
  readonly maySupport: boolean;
}

function EvidenceList({ commitment, maySupport }: EvidenceListProps) {
  const { id, evidence, evidenceCount, bestGrade } = commitment;
  const claims = useClaimOptions(commitment);
  const [more, busy] = useMore(MoreEvidence);
  return (
    <>
      <Text size="sm" c="dimmed">
        <Plural value={evidenceCount} one="# item" other="# items" />
        {bestGrade && <Trans>, best grade {bestGrade}</Trans>}
      </Text>
      <ul className={items.items}>
        {evidence.edges.map(({ node }) => (
          <EvidenceItem key={node.id} evidence={node} claims={claims} maySupport={maySupport} />
        ))}
      </ul>
      <ListMore
        hasMore={evidence.pageInfo.hasNextPage}
        busy={busy}
        onMore={() => void more({ id, after: evidence.pageInfo.endCursor })}
      />
    </>
  );
}
