import { useToasts } from '@followthrough/ui/toasts';
import { useLingui } from '@lingui/react/macro';
import { useKeyHelp } from '../../platform/keys/key-help.js';
import { useKeys } from '../../platform/keys/use-keys.js';
import { decisionKeys } from '../proposals/decision-keys.js';
import type { useReading } from './use-reading.js';

type Reading = Pick<
  ReturnType<typeof useReading>,
  'move' | 'decideHere' | 'isAnswering' | 'mayDecide' | 'sheet' | 'setSheet' | 'toggleWalk'
>;

/** The shortcuts of the page of a source, and their help texts. */
export function useReadingKeys(reading: Reading, onPossible: () => void): void {
  const { move, decideHere, isAnswering, mayDecide, sheet, setSheet, toggleWalk } = reading;
  const { t } = useLingui();
  const { undoLast } = useToasts();
  useKeys(sheet === null, {
    J: () => move(1),
    K: () => move(-1),
    ...(!isAnswering && Object.fromEntries(decisionKeys.map((key) => [key, () => decideHere(key)]))),
    Z: undoLast,
    U: () => mayDecide && setSheet({ is: 'undertaker' }),
    P: onPossible,
    W: toggleWalk,
  });
  const decisions: readonly (readonly [string, string])[] = [
    ['A', t`Accept as proposed`],
    ['E', t`Edit, then accept`],
    ['L', t`Link to an existing commitment`],
    ['S', t`Split into several commitments`],
    ['N', t`Note as a figure, a past act or a position`],
    ['X', t`Reject, with a reason`],
  ];
  useKeyHelp({
    title: t`On this source`,
    keys: [
      ['J', t`Next undecided, or next sentence`],
      ['K', t`Previous undecided, or previous sentence`],
      ...(isAnswering ? [] : decisions),
      ['Z', t`Undo the last decision, within ten seconds`],
      ['U', t`Set the responsible organisation where none is named`],
      ['P', t`Show or hide possible passages`],
      ['W', t`Read sentence by sentence`],
    ],
  });
}
