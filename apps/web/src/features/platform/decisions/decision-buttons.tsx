import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useOpened } from '../use-opened.js';
import type { Decidable } from './decidable.js';

/** Buttons for a decision, where the thing itself is shown. */
export function DecisionButtons(decidable: Decidable) {
  const { busy, mayAccept, mayRefuse, accept, words, acceptForm, refuseForm } = decidable;
  const accepting = useOpened();
  const refusing = useOpened();
  const [problem, setProblem] = useState<string | null>(null);
  if (accepting.opened) return acceptForm?.(accepting.close);
  if (refusing.opened) return refuseForm(refusing.close);
  return (
    <>
      {(mayAccept || mayRefuse) && (
        <Group gap="xs" mt={6} className="ft-no-print">
          {mayAccept && (
            <Button
              ref={accepting.opener}
              size="compact-sm"
              variant="light"
              loading={busy}
              aria-label={words.acceptThis}
              onClick={() => {
                if (acceptForm) accepting.open();
                else void accept().then(({ refused }) => setProblem(refused?.message ?? null));
              }}
            >
              {words.accept}
            </Button>
          )}
          {mayRefuse && (
            <Button
              ref={refusing.opener}
              size="compact-sm"
              variant="default"
              aria-label={words.refuseThis}
              onClick={refusing.open}
            >
              {words.refuse}
            </Button>
          )}
        </Group>
      )}
      <ProblemAlert message={problem} />
    </>
  );
}
