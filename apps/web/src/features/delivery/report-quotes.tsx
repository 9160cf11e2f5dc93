import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';

export const ReportQuotesJudgement = graphql(`
  fragment ReportQuotes_judgement on Judgement {
    id
    statements {
      id
      passage {
        id
        quote
        source {
          id
          publisher
          published
        }
      }
    }
  }
`);

/** The statements that a report rests on, in the words of their sources. */
export function ReportQuotes({ report }: { readonly report: FragmentType<typeof ReportQuotesJudgement> }) {
  const { statements } = getFragmentData(ReportQuotesJudgement, report);
  return statements.map(({ id, passage: { quote, source } }) => (
    <QuotedPassage key={id} quote={quote} publisher={source.publisher} date={source.published} compact />
  ));
}
