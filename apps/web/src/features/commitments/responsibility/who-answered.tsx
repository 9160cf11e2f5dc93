import { useQuery } from '@apollo/client/react';
import { formatIsoDay } from '@followthrough/domain/edtf-format';
import { dateLocale } from '@followthrough/ui/date-locale';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import { QueryFailed } from '../../platform/query-failed.js';

const WhoAnsweredQuery = graphql(`
  query WhoAnswered($id: UUID!) {
    commitment(id: $id) {
      id
      answered {
        team
        accountable
        since
        until
      }
    }
  }
`);

/** Which team and which person answered for a commitment from when until when: read when it is opened. */
export function WhoAnswered({ id }: { readonly id: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Trans>Who answered when</Trans>
      </summary>
      {isOpen && <Spans id={id} />}
    </details>
  );
}

function Spans({ id }: { readonly id: string }) {
  const { t, i18n } = useLingui();
  const { data, error, loading, refetch } = useQuery(WhoAnsweredQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const spans = data?.commitment?.answered;
  if (!spans) return loading ? <ListSkeleton rows={1} /> : <QueryFailed error={error} onRetry={() => void refetch()} />;
  const day = (at: string) => formatIsoDay(at.slice(0, 10), dateLocale(i18n.locale));
  return (
    <ol style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
      {spans.map(({ team, accountable, since, until }) => (
        <li key={since}>
          <Text size="sm">
            <bdi>{team}</bdi>, <bdi>{accountable ?? t`no accountable person`}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            {until ? (
              <Trans>
                {day(since)} to {day(until)}
              </Trans>
            ) : (
              <Trans>since {day(since)}</Trans>
            )}
          </Text>
        </li>
      ))}
    </ol>
  );
}
