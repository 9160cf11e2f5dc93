import { lazy, Suspense, useRef, type ReactNode } from 'react';

// Needed once everything is decided.
const SourceSummary = lazy(async () => ({ default: (await import('./source-summary.js')).SourceSummary }));

interface OnceDecidedProps {
  readonly source: { readonly id: string; readonly proposalsMade: number; readonly proposalsDecided: number };
  readonly isScanning: boolean;
  readonly mayDecide: boolean;
  /** What is shown until then. */
  readonly children: ReactNode;
}

/** The summary, from the last decision on. It takes the focus from whoever has just made that, once. */
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
