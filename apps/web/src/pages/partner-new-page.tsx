import { PageHeading } from '@followthrough/ui/page-heading';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { NewOrganisationForm } from '../features/organisations/organisation-form.js';
import { partnerAddress } from '../features/organisations/partner-address.js';

/** Creates an organisation. */
export function PartnerNewPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  return (
    <>
      <PageHeading>{t`New organisation`}</PageHeading>
      <NewOrganisationForm
        onCreated={(id) => void navigate({ to: partnerAddress(id) })}
        onCancel={() => void navigate({ to: '/partners' })}
      />
    </>
  );
}
