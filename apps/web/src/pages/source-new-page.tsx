import { sourcePolicy } from '@followthrough/domain/policies/source';
import { PageHeading } from '@followthrough/ui/page-heading';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useViewer } from '../features/people/viewer.js';
import { ArchiveSourceForm } from '../features/sources/archive/archive-source-form.js';
import { sourceAddress } from '../features/sources/source-address.js';

/** A document on its way into the archive. */
export function SourceNewPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const navigate = useNavigate();
  return (
    <>
      <PageHeading>{t`Archive a source`}</PageHeading>
      {sourcePolicy.archive(viewer) ? (
        <ArchiveSourceForm
          onArchived={(id) => void navigate({ to: sourceAddress(id) })}
          onCancel={() => void navigate({ to: '/sources' })}
        />
      ) : (
        <Text>
          <Trans>Sources are archived by those who contribute to a team. Ask an administrator for that role.</Trans>
        </Text>
      )}
    </>
  );
}
