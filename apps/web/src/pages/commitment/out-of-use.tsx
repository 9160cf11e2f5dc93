import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Stack } from '@mantine/core';
import { IconArchive, IconGitBranch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { commitmentAddress } from '../../features/commitments/commitment-address.js';

interface OutOfUseProps {
  readonly commitment: {
    readonly archivedAt?: string | null;
    readonly archivedReason?: string | null;
    readonly duplicateOf?: { readonly reference: string; readonly title: string } | null;
  };
}

/** A notice that a commitment is archived, or a duplicate of another. */
export function OutOfUse({ commitment }: OutOfUseProps) {
  const { t } = useLingui();
  const { archivedAt, archivedReason, duplicateOf } = commitment;
  return (
    <Stack gap="xs" mb={archivedAt || duplicateOf ? 'md' : 0}>
      {archivedAt && (
        <Alert color="gray" variant="outline" icon={<IconArchive aria-hidden />} title={t`Archived`}>
          <bdi>{archivedReason}</bdi>
        </Alert>
      )}
      {duplicateOf && (
        <Alert color="yellow" variant="outline" icon={<IconGitBranch aria-hidden />} title={t`A duplicate`}>
          <Trans>The same commitment was entered before:</Trans>{' '}
          <Anchor component={Link} underline="always" to={commitmentAddress(duplicateOf.reference)}>
            {duplicateOf.reference} <bdi>{duplicateOf.title}</bdi>
          </Anchor>
        </Alert>
      )}
    </Stack>
  );
}
