import { useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { FragmentType } from '../../../generated/fragment-masking.js';
import { DueDialog, type DueDialogFacts } from './due-dialog.js';

/** The button beside a due date for moving or correcting it. */
export function ChangeDue({ commitment }: { readonly commitment: FragmentType<typeof DueDialogFacts> }) {
  const { t } = useLingui();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <ActionIcon
        className="ft-no-print"
        variant="subtle"
        size={24}
        aria-label={t`Change due date`}
        onClick={() => setChanging(true)}
      >
        <IconPencil size={14} aria-hidden />
      </ActionIcon>
      {changing && <DueDialog commitment={commitment} onClose={() => setChanging(false)} />}
    </>
  );
}
