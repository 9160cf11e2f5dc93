import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { PageHeading } from '@followthrough/ui/page-heading';
import { FormSkeleton } from '@followthrough/ui/skeletons';
import { useLingui } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { draftOfOrganisation } from '../features/organisations/organisation-draft.js';
import { EditOrganisationForm } from '../features/organisations/organisation-form.js';
import { partnerAddress } from '../features/organisations/partner-address.js';
import { isNoAddress } from '../features/platform/changes/failure.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { graphql } from '../generated/gql.js';
import type { EditPartnerQuery } from '../generated/graphql.js';

const EditPartner = graphql(`
  query EditPartner($id: UUID!) {
    organisation(id: $id) {
      id
      name
      version
      ...OrganisationDraft_organisation
    }
  }
`);

const route = getRouteApi('/shell/partners/$id/edit');

/** Edits the details of an organisation. */
export function PartnerEditPage() {
  const { id } = route.useParams();
  const { data, error, loading, networkStatus, refetch } = useQuery(EditPartner, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  if (!data && loading) return <FormSkeleton fields={6} />;
  if (data?.organisation === null || isNoAddress(error)) return <NothingHere />;
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  // The form opens on current data instead of the cache; once open it stays.
  if (networkStatus === NetworkStatus.loading) return <FormSkeleton fields={6} />;
  return <EditForm key={id} organisation={data.organisation} />;
}

function EditForm({ organisation }: { readonly organisation: NonNullable<EditPartnerQuery['organisation']> }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { id, name, version } = organisation;
  const back = () => void navigate({ to: partnerAddress(id) });
  return (
    <>
      <PageHeading>{t`Edit ${name}`}</PageHeading>
      <EditOrganisationForm
        id={id}
        saved={draftOfOrganisation(organisation)}
        version={version}
        onSaved={back}
        onCancel={back}
      />
    </>
  );
}
