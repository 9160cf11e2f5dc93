import { useQuery } from '@apollo/client/react';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { WhoWhen } from '@followthrough/ui/who-when';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Text } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { EarlierVersionsQuery } from '../../../generated/graphql.js';
import { Disclosure } from '../../platform/disclosure.js';
import { QueryFailed } from '../../platform/query-failed.js';
import { AcceptanceEvidence } from '../acceptance/acceptance-fragment.js';
import { AcceptanceHistory } from '../acceptance/acceptance-history.js';
import { CopyList } from '../copies/copy-list.js';
import { EvidenceContent } from '../evidence-content.js';
import classes from '../evidence.module.css';
import { SupportedClaims } from '../supported-claims.js';
import { VersionNote } from './version-note.js';

const EarlierVersionsOf = graphql(`
  query EarlierVersions($id: UUID!) {
    evidence(id: $id) {
      id
      earlierVersions {
        id
        number
        revisionReason
        title
        isWithdrawn
        submittedAt
        submittedBy {
          id
          name
        }
        withdrawal {
          id
          reason
        }
        ...Acceptance_evidence
        ...Copies_evidence
        ...EvidenceContent_evidence
        ...SupportedClaims_evidence
      }
    }
  }
`);

interface EarlierVersionsProps {
  readonly id: string;
  readonly versions: readonly { readonly id: string }[];
}

/** Earlier versions of a piece of evidence, loaded when asked for, or when the address names one of them. */
export function EarlierVersions({ id, versions }: EarlierVersionsProps) {
  const { t } = useLingui();
  const hash = useLocation({ select: (location) => location.hash });
  const isNamed = versions.some((version) => hash === `evidence-${version.id}`);
  const named = isNamed ? hash : null;
  if (versions.length === 0) return null;
  return (
    <Disclosure
      label={t`${plural(versions.length, { one: '# earlier version', other: '# earlier versions' })}`}
      named={named}
    >
      <Versions id={id} named={named} />
    </Disclosure>
  );
}

function Versions({ id, named }: { readonly id: string; readonly named: string | null }) {
  const { data, error, loading, refetch } = useQuery(EarlierVersionsOf, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const isDrawn = Boolean(data?.evidence);
  // The page scrolled before this was loaded.
  useEffect(() => {
    if (isDrawn && named) document.getElementById(named)?.scrollIntoView({ block: 'center' });
  }, [isDrawn, named]);
  if (!data && loading) return <ListSkeleton rows={2} />;
  if (error || !data?.evidence) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return (
    <ul className={classes.versions}>
      {data.evidence.earlierVersions.map((version) => (
        <EarlierVersion key={version.id} version={version} />
      ))}
    </ul>
  );
}

type Version = NonNullable<EarlierVersionsQuery['evidence']>['earlierVersions'][number];

function EarlierVersion({ version }: { readonly version: Version }) {
  const { id, number, title, revisionReason, isWithdrawn, withdrawal, submittedBy, submittedAt } = version;
  const acceptance = getFragmentData(AcceptanceEvidence, version);
  return (
    <li id={`evidence-${id}`} className={classes.version}>
      <Group gap="xs" justify="space-between" align="flex-start">
        <Text size="sm" fw={600} className={isWithdrawn ? classes.withdrawn : undefined}>
          <Trans>
            Version {number}: <bdi>{title}</bdi>
          </Trans>
        </Text>
        <Badge variant="outline" color="gray">
          {isWithdrawn ? <Trans>Withdrawn</Trans> : <Trans>A newer version exists</Trans>}
        </Badge>
      </Group>
      <EvidenceContent evidence={version} />
      <CopyList evidence={version} />
      <SupportedClaims evidence={version} />
      <WhoWhen did={<Trans>Submitted by</Trans>} who={submittedBy?.name ?? null} at={submittedAt} />
      {revisionReason && <VersionNote number={number} reason={revisionReason} isDecided />}
      {acceptance.acceptances.length > 0 && <AcceptanceHistory evidence={acceptance} />}
      {withdrawal && (
        <Text size="sm" dir="auto">
          {withdrawal.reason}
        </Text>
      )}
    </li>
  );
}
