import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { PageHeading } from '@followthrough/ui/page-heading';
import { FormSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { commitmentAddress } from '../features/commitments/commitment-address.js';
import { draftOfCommitment } from '../features/commitments/facts/commitment-draft.js';
import { EditCommitmentForm } from '../features/commitments/edit-commitment-form.js';
import { useViewer } from '../features/people/viewer.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { graphql } from '../generated/gql.js';
import type { CommitmentToEditQuery } from '../generated/graphql.js';

const CommitmentToEdit = graphql(`
  query CommitmentToEdit($reference: String!) {
    commitmentByReference(reference: $reference) {
      id
      reference
      version
      archivedAt
      leadTeam {
        id
      }
      accountable {
        id
        name
      }
      ...CommitmentDraft_commitment
    }
  }
`);

const route = getRouteApi('/shell/commitments/$reference/edit');

/** Edits the details of a commitment. */
export function CommitmentEditPage() {
  const { reference } = route.useParams();
  const { data, error, loading, networkStatus, refetch } = useQuery(CommitmentToEdit, {
    variables: { reference },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  if (loading && !data) return <FormSkeleton fields={8} />;
  if (data && !data.commitmentByReference) return <NothingHere />;
  if (!data?.commitmentByReference) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  // The form opens on current data instead of the cache; once open it stays.
  if (networkStatus === NetworkStatus.loading) return <FormSkeleton fields={8} />;
  return <ReadyForm key={reference} commitment={data.commitmentByReference} />;
}

function ReadyForm({
  commitment,
}: {
  readonly commitment: NonNullable<CommitmentToEditQuery['commitmentByReference']>;
}) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const navigate = useNavigate();
  const saved = draftOfCommitment(commitment);
  const { id, reference, leadTeam, archivedAt, accountable } = commitment;
  const back = () => void navigate({ to: commitmentAddress(reference) });
  const mayEdit = !archivedAt && commitmentPolicy.edit(viewer, { leadTeamId: leadTeam.id });
  return (
    <>
      <PageHeading>{t`Edit ${reference}`}</PageHeading>
      {mayEdit ? (
        <EditCommitmentForm
          id={id}
          saved={saved}
          version={commitment.version}
          nameOfPerson={(personId) => (personId && personId === accountable?.id ? accountable.name : '')}
          onSaved={back}
          onCancel={back}
        />
      ) : (
        <Text>
          <Trans>You can read this commitment but not change it. Ask a manager of its team.</Trans>
        </Text>
      )}
    </>
  );
}
