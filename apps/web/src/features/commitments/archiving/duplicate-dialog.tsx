import { limits } from '@followthrough/domain/limits';
import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ChosenList } from '../../organisations/chosen-list.js';
import { aboutField, aboutForm, type Refusal } from '../../platform/refusal.js';
import { CommitmentSearch, type ChosenCommitment } from '../commitment-search.js';
import { useMarkDuplicate } from './use-mark-duplicate.js';

interface DuplicateDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Says that a commitment was entered before; both stay, and this one points to the other. */
export function DuplicateDialog({ id, onClose }: DuplicateDialogProps) {
  const { t } = useLingui();
  const { mark, busy } = useMarkDuplicate();
  const [original, setOriginal] = useState<ChosenCommitment | null>(null);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!original) {
      return setRefusal({ field: 'ofId', message: t`No commitment is chosen yet. Find it by its title or reference.` });
    }
    const outcome = await mark({ id, ofId: original.id, reason });
    if (outcome.refused) setRefusal(outcome.refused);
    else onClose();
  }

  return (
    <Dialog opened onClose={onClose} title={t`Mark as a duplicate`}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>
            <Trans>Both are kept. Readers of this one are shown the other.</Trans>
          </Text>
          <CommitmentSearch
            label={t`The commitment that stays in use`}
            description={t`By words of its title, or its reference.`}
            error={aboutField(refusal, 'ofId')}
            except={id}
            onChoose={setOriginal}
          />
          <ChosenList chosen={original ? [original] : []} onRemove={() => setOriginal(null)} />
          <Textarea
            label={t`Reason`}
            required
            autosize
            minRows={2}
            maxLength={limits.words}
            value={reason}
            error={aboutField(refusal, 'reason')}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <ProblemAlert message={aboutForm(refusal, ['ofId', 'reason'])} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Mark as a duplicate</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
