import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { PageHeading } from '@followthrough/ui/page-heading';
import { FormSkeleton } from '@followthrough/ui/skeletons';
import { useLingui } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { draftOfOrganisation } from '../features/organisations/organisation-draft.js';
import { OrganisationForm } from '../features/organisations/organisation-form.js';
import { partnerAddress } from '../features/organisations/partner-address.js';
import { useEditOrganisation } from '../features/organisations/use-edit-organisation.js';
import { isNoAddress } from '../features/platform/failure.js';
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

/** What is known of an organisation, edited as a whole. */
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
  // The form opens on what is held now, not on what a cache remembers of a while ago; once open it stays.
  if (networkStatus === NetworkStatus.loading) return <FormSkeleton fields={6} />;
  return <EditForm key={id} organisation={data.organisation} />;
}

function EditForm({ organisation }: { readonly organisation: NonNullable<EditPartnerQuery['organisation']> }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { edit, busy } = useEditOrganisation();
  const [opened] = useState({ version: organisation.version, draft: draftOfOrganisation(organisation) });
  const [changed, setChanged] = useState<readonly string[]>([]);
  const back = () => void navigate({ to: partnerAddress(organisation.id) });
  return (
    <>
      <PageHeading>{t`Edit ${organisation.name}`}</PageHeading>
      <OrganisationForm
        id={organisation.id}
        initial={opened}
        action={t`Save`}
        busy={busy}
        savedSince={changed.length > 0 ? { fields: changed, draft: draftOfOrganisation(organisation) } : null}
        save={async ({ version, draft }) => {
          const outcome = await edit(organisation.id, version, draft);
          setChanged(outcome.fields ?? []);
          return outcome;
        }}
        onSaved={back}
        onCancel={back}
      />
    </>
  );
}
