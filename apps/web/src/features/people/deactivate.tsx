import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { ReasonDialog } from '@followthrough/ui/reason-dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDeactivatePerson } from './use-deactivate-person.js';
import { useReactivatePerson } from './use-reactivate-person.js';
import { useViewer } from './viewer.js';

interface DeactivateProps {
  readonly person: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly isAdministrator: boolean;
  };
}

/** Ends somebody's access, with a reason. */
export function Deactivate({ person }: DeactivateProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { deactivate, busy } = useDeactivatePerson();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // Whoever deactivates themselves cannot undo it.
  if (viewer.id === person.id) return null;

  async function confirm(reason: string) {
    const outcome = await deactivate({ personId: person.id, version: person.version, reason });
    setProblem(outcome.refused?.message ?? null);
    setAsking(Boolean(outcome.refused));
  }

  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t`Deactivate ${person.name}`}
        onClick={() => setAsking(true)}
      >
        <Trans>Deactivate</Trans>
      </Button>
      <ReasonDialog
        opened={asking}
        title={t`Deactivate ${person.name}`}
        action={t`Deactivate`}
        busy={busy}
        problem={problem}
        onClose={() => setAsking(false)}
        onConfirm={(reason) => void confirm(reason)}
      >
        <Trans>They are signed out everywhere and cannot sign in again. What they did stays in the record.</Trans>
        {person.isAdministrator && (
          <>
            {' '}
            <Trans>
              For 30 days, what takes two administrators still does: if no other is left, appoint a new one first.
            </Trans>
          </>
        )}
      </ReasonDialog>
    </>
  );
}

/** Gives it back; there is nothing to explain. */
export function Reactivate({ person }: DeactivateProps) {
  const { t } = useLingui();
  const { reactivate, busy } = useReactivatePerson();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={busy}
        aria-label={t`Reactivate ${person.name}`}
        onClick={() =>
          void reactivate({ personId: person.id, version: person.version }).then(({ refused }) =>
            setProblem(refused?.message ?? null),
          )
        }
      >
        <Trans>Reactivate</Trans>
      </Button>
      <ProblemAlert message={problem} />
    </>
  );
}
