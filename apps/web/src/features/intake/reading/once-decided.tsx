import { lazy, Suspense, useRef, type ReactNode } from 'react';

// Needed only once everything is decided.
const SourceSummary = lazy(async () => ({ default: (await import('./source-summary.js')).SourceSummary }));

interface OnceDecidedProps {
  readonly source: {
    readonly id: string;
    readonly proposalsMade: number;
    readonly proposalsDecided: number;
  };
  /** How many possible passages are left. */
  readonly possible: number;
  readonly isScanning: boolean;
  readonly mayDecide: boolean;
  /** Whether the user reads on: sentence by sentence, or through possible passages. */
  readonly goesOn: boolean;
  /** Shown until then. */
  readonly children: ReactNode;
}

/** The summary after the last decision, unless the user goes on with possible passages. It takes focus once, from the person who made that decision. */
export function OnceDecided({ source, possible, isScanning, mayDecide, goesOn, children }: OnceDecidedProps) {
  const { id, proposalsMade: made, proposalsDecided: decided } = source;
  const takesFocus = useRef(false);
  if (decided < made || (goesOn && possible > 0)) takesFocus.current = true;
  if (isScanning || goesOn || made === 0 || decided < made) return children;
  return (
    <Suspense fallback={null}>
      <SourceSummary sourceId={id} possible={possible} takesFocus={takesFocus} mayDecide={mayDecide} />
    </Suspense>
  );
}
