import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useQuery } from '@apollo/client/react';
import { Dialog } from '@followthrough/ui/dialog';
import { FormSkeleton } from '@followthrough/ui/skeletons';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { QueryFailed } from '../platform/query-failed.js';

interface Titled {
  readonly reference: string;
  readonly title: string;
}

interface SheetProps<C extends Titled> {
  readonly query: TypedDocumentNode<{ readonly commitment: C | null }, { readonly id: string }>;
  readonly commitmentId: string;
  readonly children: (commitment: C) => ReactNode;
}

interface CommitmentSheetProps<C extends Titled> extends SheetProps<C> {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A form about a commitment over any page, which starts with what the server has now: the page may be older. */
export function CommitmentSheet<C extends Titled>({ title, opened, onClose, ...props }: CommitmentSheetProps<C>) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size="xl">
      {opened && <Sheet {...props} />}
    </Dialog>
  );
}

function Sheet<C extends Titled>({ query, commitmentId, children }: SheetProps<C>) {
  const { data, error, loading, refetch } = useQuery(query, {
    variables: { id: commitmentId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  if (!data && loading) return <FormSkeleton fields={4} />;
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const commitment = data.commitment as C | null;
  if (!commitment) {
    return (
      <Text>
        <Trans>This commitment does not exist, or you may not see it.</Trans>
      </Text>
    );
  }
  return (
    <>
      <Text fw={600} mb="md">
        {commitment.reference} · <bdi>{commitment.title}</bdi>
      </Text>
      {children(commitment)}
    </>
  );
}
