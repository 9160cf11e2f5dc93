import { codeList, isCode } from '@followthrough/domain/terms';
import { linkKinds, type LinkKind } from '@followthrough/domain/vocabulary';
import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { ChosenList } from '../../organisations/chosen-list.js';
import { CommitmentSearch, type ChosenCommitment } from '../commitment-search.js';
import { useLinkCommitments } from './use-link-commitments.js';

interface LinkDialogProps {
  readonly fromId: string;
  readonly onClose: () => void;
}

/** Says how one commitment stands to another. */
export function LinkDialog({ fromId, onClose }: LinkDialogProps) {
  const { t } = useLingui();
  const words = useWords();
  const { link, busy } = useLinkCommitments();
  const [kind, setKind] = useState<LinkKind>('PART_OF');
  const [other, setOther] = useState<ChosenCommitment | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function save() {
    if (!other) return setProblem(t`No commitment is chosen yet. Find it by its title or reference.`);
    const outcome = await link({ fromId, toId: other.id, kind });
    if (outcome.refused) setProblem(outcome.refused.message);
    else onClose();
  }

  return (
    <Dialog opened onClose={onClose} title={t`Link a commitment`}>
      <Stack>
        <NativeSelect
          label={t`This commitment`}
          description={words(linkKinds[kind].definition)}
          value={kind}
          data={codeList(linkKinds).map((code) => ({ value: code, label: words(linkKinds[code].label) }))}
          onChange={({ currentTarget }) => isCode(linkKinds, currentTarget.value) && setKind(currentTarget.value)}
        />
        <CommitmentSearch
          label={t`The other commitment`}
          description={t`By words of its title, or its reference.`}
          except={fromId}
          onChoose={setOther}
        />
        <ChosenList chosen={other ? [other] : []} onRemove={() => setOther(null)} />
        <ProblemAlert message={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button loading={busy} onClick={() => void save()}>
            <Trans>Link them</Trans>
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
