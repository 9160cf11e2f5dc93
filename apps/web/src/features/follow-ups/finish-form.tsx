import { limits } from '@followthrough/domain/limits';
import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useViewer } from '../people/viewer.js';
import { useDraft } from '../platform/use-draft.js';
import { useStepFollowUp } from './use-step-follow-up.js';

interface FinishFormProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Done in place: what came of it, and it is finished. */
export function FinishForm({ id, title, onClose }: FinishFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { person } = useViewer();
  const { finish, busy } = useStepFollowUp();
  const [outcome, setOutcome, clear] = useDraft(`finish ${person.id} ${id}`, '');
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (outcome.trim() === '') return setProblem(t`Say what came of it: it becomes part of the record.`);
    const refused = await finish(id, outcome);
    if (refused) return setProblem(refused);
    clear();
    announce(t`Finished: ${title}`);
    onClose();
  }

  return (
    <form
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        // What was typed is kept for the next time.
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
      noValidate
      aria-label={t`Finish ${title}`}
    >
      <Stack gap="xs">
        <Textarea
          label={t`What came of it`}
          required
          autoFocus
          autosize
          minRows={2}
          maxLength={limits.words}
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value)}
        />
        <ProblemAlert message={problem} />
        <Group>
          <Button type="submit" size="compact-md" loading={busy}>
            <Trans>Finish</Trans>
          </Button>
          <Button variant="default" size="compact-md" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
