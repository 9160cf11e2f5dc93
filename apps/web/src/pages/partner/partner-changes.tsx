import { useQuery } from '@apollo/client/react';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { changesVariables, type Since } from '../../features/changes/changes-address.js';
import { SinceSelect } from '../../features/changes/since-select.js';
import { useToday } from '../../features/platform/past-day/use-past-day.js';
import { QueryFailed } from '../../features/platform/query-failed.js';
import { getFragmentData } from '../../generated/fragment-masking.js';
import { ChangedCommitment } from '../changed-commitment.js';
import classes from '../changes-page.module.css';
import { ChangedCommitments, Changes } from '../changes-query.js';

/** The default period. */
export const usualSince = '30' satisfies Since;

interface PartnerChangesProps {
  readonly id: string;
  readonly since: Since;
  readonly onSince: (since: Since) => void;
}

/** The changes to a partner’s commitments since a day, in words, with a link to all of them. */
export function PartnerChanges({ id, since, onSince }: PartnerChangesProps) {
  const { t } = useLingui();
  const { data, previousData, error, loading, refetch } = useQuery(Changes, {
    variables: changesVariables({ since, party: id }, useToday()),
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  const list = getFragmentData(ChangedCommitments, shown?.changedCommitments);
  const total = list?.totalCount ?? 0;
  return (
    <>
      <div className="ft-no-print">
        <SinceSelect since={since} always={null} onChange={(next) => onSince(next ?? usualSince)} />
      </div>
      {!list ? (
        loading ? (
          <ListSkeleton rows={2} />
        ) : (
          <QueryFailed error={error} onRetry={() => void refetch()} />
        )
      ) : list.edges.length === 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          <Trans>No changes in this period.</Trans>
        </Text>
      ) : (
        <>
          <ul className={classes.list} aria-label={t`Changes`} style={{ marginTop: '0.75rem' }}>
            {list.edges.slice(0, 5).map(({ node }) => (
              <ChangedCommitment key={node.id} commitment={node} newSince={null} />
            ))}
          </ul>
          {total > 5 && (
            <Anchor
              renderRoot={(props) => <Link {...props} to="/changes" search={{ party: id, since }} />}
              size="sm"
              underline="always"
            >
              <Trans>All {total} changed commitments</Trans>
            </Anchor>
          )}
        </>
      )}
    </>
  );
}
