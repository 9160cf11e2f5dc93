import { useQuery } from '@apollo/client/react';
import { dayInWords } from '@followthrough/domain/days-meant';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../../../generated/gql.js';

const PastKept = graphql(`
  query PastKept {
    deployment {
      pastKeptFrom
    }
  }
`);

/** What is not known of a day before versions were kept. */
export function NotKept({ day }: { readonly day: string }) {
  const { data } = useQuery(PastKept);
  const from = data?.deployment.pastKeptFrom?.slice(0, 10);
  if (!from || day >= from) return null;
  return (
    <>
      {' '}
      <Trans>
        Earlier versions of titles, dates, parties, milestones, follow-ups and names are kept since {dayInWords(from)}:
        older ones read as they did on that day.
      </Trans>
    </>
  );
}
