import { lazy, Suspense, useRef, type ReactNode } from 'react';

// Needed only once everything is decided.
const SourceSummary = lazy(async () => ({ default: (await import('./source-summary.js')).SourceSummary }));

interface OnceDecidedProps {
  readonly source: { readonly id: string; readonly proposalsMade: number; readonly proposalsDecided: number };
  readonly isScanning: boolean;
  readonly mayDecide: boolean;
  /** Shown until then. */
  readonly children: ReactNode;
}

/** The summary after the last decision. It takes focus once, from the person who made that decision. */
export function OnceDecided({ source, isScanning, mayDecide, children }: OnceDecidedProps) {
  const { id, proposalsMade: made, proposalsDecided: decided } = source;
  const takesFocus = useRef(false);
  if (decided < made) takesFocus.current = true;
  if (isScanning || made === 0 || decided < made) return children;
  return (
    <Suspense fallback={null}>
      <SourceSummary sourceId={id} takesFocus={takesFocus} mayDecide={mayDecide} />
    </Suspense>
  );
}
