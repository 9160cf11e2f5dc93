import { useQuery } from '@apollo/client/react';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { ArchiveFirst } from '../features/first-visit/archive-first.js';
import { DeploymentQuery } from '../features/people/deployment.js';
import { BoardPage } from './board-page.js';

export { preload } from './board-page.js';

/** Home: what to begin with where nothing was entered yet, and the board from then on. */
export function HomePage() {
  const { data } = useQuery(DeploymentQuery);
  return data && !data.deployment.hasRecords ? <StillEmpty /> : <BoardPage />;
}

/** What was known may be of a while ago: somebody may have begun since. */
function StillEmpty() {
  const { loading } = useQuery(DeploymentQuery, { fetchPolicy: 'network-only' });
  return loading ? <PageSkeleton blocks={2} /> : <ArchiveFirst />;
}
