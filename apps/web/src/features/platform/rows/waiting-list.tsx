import { useWindowEvent } from '@mantine/hooks';
import { useRef, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { isForPage } from '../keys/is-for-page.js';
import { useKeyHelp } from '../keys/key-help.js';
import { useSingleKeys } from '../keys/use-single-keys.js';
import { useNextRow } from './use-next-row.js';

interface WaitingListProps {
  /** Whether the lists include evidence, reports or requests to decide. */
  readonly decides?: boolean;
  readonly children: ReactNode;
}

const steps: Readonly<Record<string, number>> = { j: 1, arrowdown: 1, k: -1, arrowup: -1 };

/**
 * Lists of rows with shortcuts. J and K move between rows, from anywhere on the page unless single keys are off. While
 * focus is in the lists or on the heading above, so do the arrow keys, and the key in `data-press` of a control presses it.
 */
export function WaitingList({ decides = false, children }: WaitingListProps) {
  const { t } = useLingui();
  const [areOn] = useSingleKeys();
  const lists = useRef<HTMLDivElement>(null);
  useNextRow(lists);
  useKeyHelp({
    title: t`In a list of work`,
    keys: [
      ['J', t`Next row`],
      ['K', t`Previous row`],
      ...(decides
        ? ([
            ['A', t`Accept the evidence, or agree with the report or to the request`],
            ['X', t`Do not accept it, send it back or refuse it, with the reason`],
          ] as const)
        : []),
      ['F', t`Finish the follow-up`],
    ],
  });
  useWindowEvent('keydown', (event) => {
    const { target } = event;
    if (!lists.current || !(target instanceof Element) || !isForPage(event)) return;
    const key = event.key.toLowerCase();
    const isHere = lists.current.contains(target) || target.hasAttribute('data-page-heading');
    // A freshly opened page has no focus. Elsewhere the arrow keys scroll.
    const isFromElsewhere = areOn && (key === 'j' || key === 'k');
    if ((isHere || isFromElsewhere) && press(lists.current, target, key)) event.preventDefault();
  });
  return <div ref={lists}>{children}</div>;
}

/** Whether the key did something. */
function press(lists: HTMLElement, target: Element, key: string): boolean {
  const row = target.closest('[data-waiting]');
  const step = steps[key];
  if (step === undefined) {
    const control = row?.querySelector<HTMLElement>(`[data-press="${CSS.escape(key)}"]`);
    control?.click();
    return Boolean(control);
  }
  const rows = [...lists.querySelectorAll('[data-waiting]')];
  const next = row ? rows[rows.indexOf(row) + step] : rows[0];
  const way = next?.querySelector<HTMLElement>('[data-way]');
  way?.focus();
  return Boolean(way);
}
