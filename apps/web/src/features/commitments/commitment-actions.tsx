import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { commitmentAddress } from './commitment-address.js';
import { ArchiveDialog, RestoreDialog, UnmarkDuplicateDialog } from './archiving/reason-dialogs.js';
import { DuplicateDialog } from './archiving/duplicate-dialog.js';
import { ReadersDialog } from './responsibility/readers-dialog.js';
import { ReassignDialog } from './responsibility/reassign-dialog.js';

export const CommitmentActionsFacts = graphql(`
  fragment CommitmentActions_commitment on Commitment {
    id
    reference
    archivedAt
    leadTeam {
      id
    }
    duplicateOf {
      id
    }
    ...ReadersDialog_commitment
  }
`);

interface CommitmentActionsProps {
  readonly commitment: FragmentType<typeof CommitmentActionsFacts>;
}

type Opened = 'readers' | 'reassign' | 'duplicate' | 'unmark' | 'archive' | 'restore';

/** The actions that this user may take; none is offered that would be refused. */
export function CommitmentActions({ commitment: masked }: CommitmentActionsProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [opened, setOpened] = useState<Opened | null>(null);
  const commitment = getFragmentData(CommitmentActionsFacts, masked);
  const { id, reference, archivedAt, leadTeam, duplicateOf } = commitment;
  const team = { leadTeamId: leadTeam.id };
  const isOpen = !archivedAt;
  const mayEdit = isOpen && commitmentPolicy.edit(viewer, team);
  const close = () => setOpened(null);
  const offered: readonly (readonly [Opened, string, boolean])[] = [
    ['readers', t`Manage access`, mayEdit],
    ['reassign', t`Change lead team`, isOpen && commitmentPolicy.reassign(viewer, team)],
    ['duplicate', t`Mark as a duplicate`, isOpen && !duplicateOf && commitmentPolicy.markDuplicate(viewer, team)],
    ['unmark', t`Not a duplicate`, isOpen && Boolean(duplicateOf) && commitmentPolicy.markDuplicate(viewer, team)],
    ['archive', t`Archive`, isOpen && commitmentPolicy.archive(viewer, team)],
    ['restore', t`Restore`, !isOpen && commitmentPolicy.archive(viewer, team)],
  ];
  const items = offered.filter(([, , may]) => may);
  return (
    <>
      {mayEdit && (
        <Button component={Link} to={`${commitmentAddress(reference)}/edit`} variant="default">
          <Trans>Edit</Trans>
        </Button>
      )}
      {items.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              <Trans>More</Trans>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {items.map(([action, label]) => (
              <Menu.Item key={action} onClick={() => setOpened(action)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {opened === 'readers' && <ReadersDialog commitment={commitment} onClose={close} />}
      {opened === 'reassign' && <ReassignDialog id={id} leadTeamId={leadTeam.id} onClose={close} />}
      {opened === 'duplicate' && <DuplicateDialog id={id} onClose={close} />}
      {opened === 'unmark' && <UnmarkDuplicateDialog id={id} onClose={close} />}
      {opened === 'archive' && <ArchiveDialog id={id} onClose={close} />}
      {opened === 'restore' && <RestoreDialog id={id} onClose={close} />}
    </>
  );
}
