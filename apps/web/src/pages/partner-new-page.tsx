import { PageHeading } from '@followthrough/ui/page-heading';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { emptyOrganisation } from '../features/organisations/organisation-draft.js';
import { OrganisationForm } from '../features/organisations/organisation-form.js';
import { partnerAddress } from '../features/organisations/partner-address.js';
import { useCreateOrganisation } from '../features/organisations/use-create-organisation.js';

/** Enters an organisation that is not there yet. */
export function PartnerNewPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { create, busy } = useCreateOrganisation();
  return (
    <>
      <PageHeading>{t`Enter an organisation`}</PageHeading>
      <OrganisationForm
        id={null}
        initial={{ version: 0, draft: emptyOrganisation }}
        action={t`Enter it`}
        busy={busy}
        save={({ draft }) => create(draft)}
        onSaved={(id) => void navigate({ to: partnerAddress(id) })}
        onCancel={() => void navigate({ to: '/partners' })}
      />
    </>
  );
}
