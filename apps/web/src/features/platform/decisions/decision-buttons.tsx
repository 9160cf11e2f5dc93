import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useOpened } from '../use-opened.js';
import type { Decidable } from './decidable.js';

/** Buttons for a decision, where the thing itself is shown. */
export function DecisionButtons({ busy, mayAccept, mayRefuse, accept, words, refuseForm }: Decidable) {
  const { opened: refusing, open, close, opener } = useOpened();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      {refusing
        ? refuseForm(close)
        : (mayAccept || mayRefuse) && (
            <Group gap="xs" mt={6} className="ft-no-print">
              {mayAccept && (
                <Button
                  size="compact-sm"
                  variant="light"
                  loading={busy}
                  aria-label={words.acceptThis}
                  onClick={() => void accept().then(({ refused }) => setProblem(refused?.message ?? null))}
                >
                  {words.accept}
                </Button>
              )}
              {mayRefuse && (
                <Button ref={opener} size="compact-sm" variant="default" aria-label={words.refuseThis} onClick={open}>
                  {words.refuse}
                </Button>
              )}
            </Group>
          )}
      <ProblemAlert message={problem} />
    </>
  );
}
