import { graphql } from '../../generated/gql.js';
import type { NewerReport_NewerJudgementFragment, ReportStatusInput } from '../../generated/graphql.js';
import { getFragmentData } from '../../generated/fragment-masking.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';
import { NewerReportJudgement } from './newer-report.js';

const ReportStatus = graphql(`
  mutation ReportStatus($input: ReportStatusInput!) {
    reportStatus(input: $input) {
      __typename
      ... on Judgement {
        id
        supports {
          id
          evidence {
            id
            ...SupportedClaims_evidence
          }
        }
        commitment {
          id
          missingThings {
            id
            words
            followUps {
              id
              state
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
          ...DeliveryBlock_commitment
          ...Claims_commitment
        }
      }
      ... on InvalidInput {
        message
        field
      }
      ... on NewerJudgement {
        message
        ...NewerReport_newerJudgement
      }
    }
  }
`);

/** That the report is filed; or why not, and where somebody reported meanwhile, what they said. */
export type ReportOutcome = Done<true> & { readonly newer?: NewerReport_NewerJudgementFragment };

export function useReportStatus() {
  const [act, busy] = useAct(ReportStatus);
  async function report(input: ReportStatusInput): Promise<ReportOutcome> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Judgement':
        return { done: true };
      case 'InvalidInput':
        return { refused: result };
      case 'NewerJudgement':
        return { refused: { message: result.message }, newer: getFragmentData(NewerReportJudgement, result) };
      default:
        return assertNever(result);
    }
  }
  return { report, busy };
}
