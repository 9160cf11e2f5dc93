import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { Refusal } from '../../platform/refusal.js';
import type { ChosenPerson } from './person-fields.js';
import { ReadersField } from './readers-field.js';
import { useSetReaders } from './use-set-readers.js';

export const ReadersDialogFacts = graphql(`
  fragment ReadersDialog_commitment on Commitment {
    id
    version
    namedReaders {
      id
      name
    }
  }
`);

interface ReadersDialogProps {
  readonly commitment: FragmentType<typeof ReadersDialogFacts>;
  readonly onClose: () => void;
}

/** Names who may read a commitment whatever their teams. */
export function ReadersDialog({ commitment: masked, onClose }: ReadersDialogProps) {
  const { t } = useLingui();
  const { id, namedReaders, ...opened } = getFragmentData(ReadersDialogFacts, masked);
  const { set, busy } = useSetReaders();
  const [readers, setReaders] = useState<readonly ChosenPerson[]>(namedReaders);
  const [version, setVersion] = useState(opened.version);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function save() {
    const outcome = await set({ id, version, readerIds: readers.map((person) => person.id) });
    if (!outcome.refused) return onClose();
    setRefusal(outcome.refused);
    setVersion(outcome.refused.version ?? version);
  }

  return (
    <Dialog opened onClose={onClose} title={t`Named readers`}>
      <Stack>
        <ReadersField value={readers} onChange={setReaders} />
        <ProblemAlert message={refusal?.message} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button loading={busy} onClick={() => void save()}>
            {refusal?.version !== undefined ? <Trans>Save all the same</Trans> : <Trans>Save readers</Trans>}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
