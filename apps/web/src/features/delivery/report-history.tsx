import { ListMore } from '@followthrough/ui/list-more';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { useMore } from '../platform/use-more.js';
import classes from './delivery.module.css';
import { ReportItem } from './report-item.js';

const ReportsConnection = graphql(`
  fragment Reports_connection on JudgementConnection {
    edges {
      node {
        id
        ...ReportItem_judgement
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const ReportHistoryCommitment = graphql(`
  fragment ReportHistory_commitment on Commitment {
    id
    reports(first: 20) {
      totalCount
      ...Reports_connection
    }
  }
`);

const MoreReports = graphql(`
  query MoreReports($id: UUID!, $after: String) {
    commitment(id: $id) {
      id
      reports(first: 20, after: $after) {
        ...Reports_connection
      }
    }
  }
`);

interface ReportHistoryProps {
  readonly commitment: FragmentType<typeof ReportHistoryCommitment>;
  readonly mayWithdraw: boolean;
}

/** All reports, latest recorded first, including withdrawn ones with their reasons. */
export function ReportHistory({ commitment, mayWithdraw }: ReportHistoryProps) {
  const { id, ...history } = getFragmentData(ReportHistoryCommitment, commitment);
  const reports = getFragmentData(ReportsConnection, history.reports);
  const [more, busy] = useMore(MoreReports);
  return (
    <>
      <ol className={`${classes.plain} ${classes.history}`}>
        {reports.edges.map(({ node }) => (
          <li key={node.id}>
            <ReportItem report={node} mayWithdraw={mayWithdraw} />
          </li>
        ))}
      </ol>
      <ListMore
        hasMore={reports.pageInfo.hasNextPage}
        busy={busy}
        onMore={() => void more({ id, after: reports.pageInfo.endCursor })}
      />
    </>
  );
}
