import { assessmentPolicy } from '@followthrough/domain/policies/assessment';
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
import { AssessmentItem } from './assessment-item.js';

// Opened by auditors only.
const AssessSheet = lazy(async () => ({ default: (await import('./assess-sheet.js')).AssessSheet }));

export const AssessmentsBlockCommitment = graphql(`
  fragment AssessmentsBlock_commitment on Commitment {
    id
    archivedAt
    currentReport {
      id
      recordedBy {
        id
      }
    }
    draftAssessments {
      id
      draftedBy {
        id
      }
      judgement {
        id
      }
    }
    assessments(first: 20) {
      ...Assessments_page
    }
  }
`);

const AssessmentsPage = graphql(`
  fragment Assessments_page on AssessmentConnection {
    edges {
      node {
        id
        ...Assessment_assessment
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

const MoreAssessments = graphql(`
  query MoreAssessments($id: UUID!, $after: String) {
    commitment(id: $id) {
      id
      assessments(first: 20, after: $after) {
        ...Assessments_page
      }
    }
  }
`);

interface AssessmentsBlockProps {
  readonly commitment: FragmentType<typeof AssessmentsBlockCommitment>;
}

/** All assessments of a commitment that the reader can see, with the replies beside them. */
export function AssessmentsBlock({ commitment: masked }: AssessmentsBlockProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { opened, open, close, opener } = useOpened();
  const [more, busy] = useMore(MoreAssessments);
  const commitment = getFragmentData(AssessmentsBlockCommitment, masked);
  const { id, archivedAt, currentReport, draftAssessments } = commitment;
  const assessments = getFragmentData(AssessmentsPage, commitment.assessments);
  const hasDraft = draftAssessments.some(
    ({ draftedBy, judgement }) => draftedBy.id === viewer.id && judgement.id === currentReport?.id,
  );
  const mayAssess =
    !archivedAt &&
    assessmentPolicy.draft(viewer) &&
    currentReport &&
    currentReport.recordedBy?.id !== viewer.id &&
    !hasDraft;
  const action = mayAssess && (
    <Button ref={opener} variant="default" size="compact-md" onClick={open}>
      <Trans>Assess</Trans>
    </Button>
  );
  return (
    <>
      {assessments.edges.length === 0 ? (
        <EmptyBlock id="assessments" title={t`Assessments`} action={action}>
          <Trans>Auditors’ own judgements of reports, each with the lead team’s reply.</Trans>
        </EmptyBlock>
      ) : (
        <Block id="assessments" title={t`Assessments`} actions={action}>
          <ul className={items.items}>
            {assessments.edges.map(({ node }) => (
              <AssessmentItem key={node.id} assessment={node} />
            ))}
          </ul>
          <ListMore
            hasMore={assessments.pageInfo.hasNextPage}
            busy={busy}
            onMore={() => void more({ id, after: assessments.pageInfo.endCursor })}
          />
        </Block>
      )}
      {opened && (
        <Suspense fallback={null}>
          <AssessSheet commitmentId={id} opened reloads onClose={close} onAssessed={close} />
        </Suspense>
      )}
    </>
  );
}
