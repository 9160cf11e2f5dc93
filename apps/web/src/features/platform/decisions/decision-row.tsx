import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { ActionIcon, Button } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useOpenedPart } from '../rows/use-opened-part.js';
import { RowTitle } from '../rows/row-title.js';
import { WaitingRow } from '../rows/waiting-row.js';
import type { Decidable } from './decidable.js';

interface DecisionRowProps extends Decidable {
  readonly title: ReactNode;
  readonly detail: ReactNode;
  readonly when: ReactNode;
  /** The author, once it is decided. */
  readonly who: ReactNode;
  /** Whether it still waits for the user. */
  readonly waits: boolean;
  /** The current decision, in one word. */
  readonly decided: { readonly isYes: boolean; readonly label: string } | null;
  /** What is decided on, opened below the row. */
  readonly children: ReactNode;
}

type Part = 'accept' | 'refuse' | 'details';

/** A row that waits for a decision: A says yes, X asks for a reason, Enter shows what it is about. */
export function DecisionRow(props: DecisionRowProps) {
  const {
    busy,
    mayAccept,
    mayRefuse,
    accept,
    words,
    acceptForm,
    refuseForm,
    title,
    detail,
    when,
    who,
    waits,
    decided,
    children,
  } = props;
  const { opened, toggle, close, way } = useOpenedPart<Part>();
  const [problem, setProblem] = useState<string | null>(null);
  const open = (part: Part) => {
    setProblem(null);
    toggle(part);
  };
  function decide() {
    if (acceptForm) open('accept');
    else void accept().then(({ refused }) => setProblem(refused?.message ?? null));
  }
  return (
    <WaitingRow
      act={
        !waits ? (
          <Decided decided={decided} />
        ) : mayAccept ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            loading={busy}
            aria-label={words.acceptThis}
            data-press="a"
            onClick={decide}
          >
            <IconCircle size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        ) : null
      }
      title={
        <RowTitle ref={way} opened={opened === 'details'} onClick={() => open('details')}>
          {title}
        </RowTitle>
      }
      detail={detail}
      when={when}
      who={
        waits && mayRefuse ? (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={words.refuseThis}
            aria-expanded={opened === 'refuse'}
            data-press="x"
            onClick={() => open('refuse')}
          >
            {words.refuse}
          </Button>
        ) : (
          who
        )
      }
    >
      <Opened problem={problem}>
        {opened === 'accept' && waits && acceptForm?.(close)}
        {opened === 'refuse' && waits && refuseForm(close)}
        {opened === 'details' && (
          <>
            {children}
            {waits && mayAccept && (
              <Button
                variant="light"
                size="compact-sm"
                mt={6}
                loading={busy}
                aria-label={words.acceptThis}
                onClick={decide}
              >
                {words.accept}
              </Button>
            )}
          </>
        )}
      </Opened>
    </WaitingRow>
  );
}

function Decided({ decided }: Pick<DecisionRowProps, 'decided'>) {
  if (!decided) return null;
  const Picture = decided.isYes ? IconCircleCheck : IconCircleX;
  return <Picture size={20} stroke={1.75} aria-label={decided.label} />;
}

function Opened({ problem, children }: { readonly problem: string | null; readonly children: ReactNode }) {
  return problem ? <ProblemAlert message={problem} /> : children;
}
