import { ReasonDialog } from '@followthrough/ui/reason-dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStepFollowUp } from './use-step-follow-up.js';

interface ReasonedStepProps {
  readonly id: string;
  readonly title: string;
}

/** It will not be done, and why. */
export function CancelFollowUp({ id, title }: ReasonedStepProps) {
  const { t } = useLingui();
  const { cancel, busy } = useStepFollowUp();
  const { opened, setOpened, problem, run } = useReasoned((reason) => cancel(id, reason));
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={t`Cancel ${title}`} onClick={() => setOpened(true)}>
        <Trans>Cancel</Trans>
      </Button>
      <ReasonDialog
        opened={opened}
        title={t`Cancel “${title}”`}
        action={t`Cancel the follow-up`}
        busy={busy}
        problem={problem}
        onClose={() => setOpened(false)}
        onConfirm={(reason) => void run(reason)}
      />
    </>
  );
}

/** It is to be done after all, and why. */
export function ReopenFollowUp({ id, title }: ReasonedStepProps) {
  const { t } = useLingui();
  const { reopen, busy } = useStepFollowUp();
  const { opened, setOpened, problem, run } = useReasoned((reason) => reopen(id, reason));
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={t`Reopen ${title}`} onClick={() => setOpened(true)}>
        <Trans>Reopen</Trans>
      </Button>
      <ReasonDialog
        opened={opened}
        title={t`Reopen “${title}”`}
        action={t`Reopen`}
        busy={busy}
        problem={problem}
        onClose={() => setOpened(false)}
        onConfirm={(reason) => void run(reason)}
      />
    </>
  );
}

function useReasoned(step: (reason: string) => Promise<string | null>) {
  const [opened, setOpened] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function run(reason: string) {
    const refused = await step(reason);
    setProblem(refused);
    if (!refused) setOpened(false);
  }
  return { opened, setOpened, problem, run };
}
