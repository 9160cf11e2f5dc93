import { useQuery } from '@apollo/client/react';
import { PageHeading } from '@followthrough/ui/page-heading';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useNoteVisit } from '../features/changes/use-note-visit.js';
import { DeploymentQuery } from '../features/people/deployment.js';
import { useViewer } from '../features/people/viewer.js';
import { ManagersHome } from './home-of-manager.js';
import { OfficersHome } from './home-of-officer.js';
import { ReadersHome } from './home-of-reader.js';

// Needed only in an empty deployment.
const ArchiveFirst = lazy(async () => ({
  default: (await import('../features/first-visit/archive-first.js')).ArchiveFirst,
}));

/** The home page: how to start if there are no sources yet, otherwise by role. */
export function HomePage() {
  const { data } = useQuery(DeploymentQuery);
  return data && !data.deployment.hasRecords ? <StillEmpty /> : <Home />;
}

/** The cache may be out of date: another person may have started. */
function StillEmpty() {
  const { loading } = useQuery(DeploymentQuery, { fetchPolicy: 'network-only' });
  const skeleton = <PageSkeleton blocks={2} />;
  return loading ? (
    skeleton
  ) : (
    <Suspense fallback={skeleton}>
      <ArchiveFirst />
    </Suspense>
  );
}

function Home() {
  const { t } = useLingui();
  const { viewer, person } = useViewer();
  const manages = person.memberships.some(({ team }) => viewer.manages(team.id));
  useNoteVisit();
  return (
    <Stack gap="sm" maw={1080}>
      <PageHeading
        actions={
          <Button component={Link} to="/board" variant="default">
            <Trans>Go to the board</Trans>
          </Button>
        }
      >{t`Home`}</PageHeading>
      {manages ? <ManagersHome /> : viewer.contributesSomewhere ? <OfficersHome /> : <ReadersHome />}
    </Stack>
  );
}
