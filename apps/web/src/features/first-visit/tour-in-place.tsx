import { useAnnounce } from '@followthrough/ui/announcer';
import { useToasts } from '@followthrough/ui/toasts';
import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useViewer } from '../people/viewer.js';
import { useChange } from '../platform/changes/use-change.js';
import { useIsNothingToDo } from '../platform/nothing-here.js';
import { nextStep, stepAt, steps } from './steps.js';
import { HiddenTour } from './hidden-tour.js';
import { TourPanel } from './tour-panel.js';
import { doneBy, NoteTour, type Done } from './tour-progress.js';

// Only on the pages of the steps, with the sample text.
const TourLine = lazy(async () => ({ default: (await import('./tour-line.js')).TourLine }));

/** The panel on the home page, or the line on the page of a step, until it is hidden. */
export function TourInPlace() {
  const { pathname } = useLocation();
  const { person } = useViewer();
  const { show } = useToasts();
  const [note] = useChange(NoteTour);
  // Hiding can be undone on the same page, also by keyboard.
  const [hiddenOn, setHiddenOn] = useState<string | null>(null);
  const [isBack, setBack] = useState(false);
  const done = doneBy(person);
  const isNothingToDo = useIsNothingToDo();
  useSayWhatIsDone(done);

  async function become(isHidden: boolean) {
    const { refused } = await note({ isHidden });
    if (refused) show({ message: refused.message });
  }
  function hide() {
    setHiddenOn(pathname);
    void become(true);
  }
  function undo() {
    setBack(true);
    void become(false);
  }

  if (person.isTourHidden) return hiddenOn === pathname ? <HiddenTour onUndo={undo} /> : null;
  if (pathname === '/') return <TourPanel done={done} focusHide={isBack} onHide={hide} />;
  const step = isNothingToDo ? undefined : stepAt(pathname);
  return (
    step && (
      <Suspense fallback={null}>
        <TourLine step={step} done={done} focusHide={isBack} onHide={hide} />
      </Suspense>
    )
  );
}

/** Announces to screen readers that a step is done, and the next one. */
function useSayWhatIsDone(done: Done) {
  const { t, i18n } = useLingui();
  const announce = useAnnounce();
  const count = Object.keys(done).length;
  const said = useRef(count);
  useEffect(() => {
    if (count <= said.current) return;
    said.current = count;
    const next = nextStep(done);
    const total = steps.length;
    const title = next && i18n._(next.title);
    announce(title ? t`${count} of ${total} steps done. Next: ${title}` : t`All ${total} steps done`);
  }, [announce, count, i18n, t]);
}
