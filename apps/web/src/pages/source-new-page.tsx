import { sourcePolicy } from '@followthrough/domain/policies/source';
import { PageHeading } from '@followthrough/ui/page-heading';
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { OutsideNotice } from '../features/intake/outside/outside-notice.js';
import { ContributorsOnly } from '../features/people/contributors-only.js';
import { useViewer } from '../features/people/viewer.js';
import { ArchiveSourceForm } from '../features/sources/archive/archive-source-form.js';
import { sourceAddress } from '../features/sources/source-address.js';

/** Archives a document. */
export function SourceNewPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const navigate = useNavigate();
  return (
    <>
      <PageHeading>{t`Archive a source`}</PageHeading>
      {sourcePolicy.archive(viewer) ? (
        <Stack>
          <ArchiveSourceForm
            onArchived={(id) => void navigate({ to: sourceAddress(id) })}
            onCancel={() => void navigate({ to: '/sources' })}
          />
          <OutsideNotice />
        </Stack>
      ) : (
        <ContributorsOnly />
      )}
    </>
  );
}
