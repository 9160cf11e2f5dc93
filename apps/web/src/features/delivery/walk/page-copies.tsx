import { useQuery } from '@apollo/client/react';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { graphql } from '../../../generated/gql.js';
import type { PageCopiesQuery } from '../../../generated/graphql.js';
import { QueryFailed } from '../../platform/query-failed.js';
import { FileCopy } from './file-copy.js';
import { InRecord } from './in-record.js';
import classes from './walk.module.css';

const PageCopiesOf = graphql(`
  query PageCopies($id: UUID!) {
    evidence(id: $id) {
      id
      copies {
        id
        address
        fetchedAt
        keptBy {
          id
          name
        }
        file {
          id
          name
          size
          sha256
        }
        recordedIn {
          ...Recorded_event
        }
      }
    }
  }
`);

interface PageCopiesProps {
  readonly evidenceId: string;
  readonly reference: string;
}

/** The archived copies of a linked page, asked for when it is chosen: those of all evidence would be too many rows at once. */
export function PageCopies({ evidenceId, reference }: PageCopiesProps) {
  const { data, error, loading, refetch } = useQuery(PageCopiesOf, {
    variables: { id: evidenceId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && loading) return <ListSkeleton rows={2} />;
  if (error || !data?.evidence) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { copies } = data.evidence;
  if (copies.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>No archived copy: only the address was recorded.</Trans>
      </Text>
    );
  }
  return copies.map((copy) => <PageCopy key={copy.id} copy={copy} reference={reference} />);
}

type Copied = NonNullable<PageCopiesQuery['evidence']>['copies'][number];

/** It has an entry of its own in the record. */
function PageCopy({ copy, reference }: { readonly copy: Copied; readonly reference: string }) {
  const { t } = useLingui();
  const { address, keptBy, fetchedAt, file, recordedIn } = copy;
  return (
    <>
      <FileCopy file={file}>
        <Text size="xs" c="dimmed" className={classes.long}>
          <Trans>From {address}</Trans>
        </Text>
        <WhoWhen did={<Trans>Copied by</Trans>} who={keptBy.name} at={fetchedAt} />
      </FileCopy>
      <InRecord event={recordedIn ?? null} reference={reference} title={t`The copy in the record`} />
    </>
  );
}
