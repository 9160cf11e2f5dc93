import { useEffect, useState, type KeyboardEvent } from 'react';
import type { FoundRow } from './found-row.js';

interface Choosing {
  readonly rows: readonly FoundRow[];
  readonly typed: string;
  /** Whether the rows belong to an earlier text. */
  readonly busy: boolean;
  /** Whether Enter was pressed before the field had focus. */
  readonly wasEntered: boolean;
  readonly onChoose: (row: FoundRow, inNewTab: boolean) => void;
}

/**
 * Chooses among rows by keyboard, the first by default. Pressing Enter before the answer arrives chooses its first row
 * then, never one of an earlier answer.
 */
export function useChoosing({ rows, typed, busy, wasEntered, onChoose }: Choosing) {
  const [chosen, setChosen] = useState<{ readonly typed: string; readonly id: string } | null>(null);
  const [awaited, setAwaited] = useState<string | null>(null);
  const at = Math.max(0, chosen?.typed === typed ? rows.findIndex(({ id }) => id === chosen.id) : 0);
  const active = busy ? undefined : rows[at];

  useEffect(() => {
    if (wasEntered) setAwaited(typed);
  }, [wasEntered, typed]);
  const arrived = awaited === typed && !busy;
  useEffect(() => {
    if (!arrived) return;
    setAwaited(null);
    if (rows[0]) onChoose(rows[0], false);
  });

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const last = rows.length - 1;
    const to = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (to !== undefined && !event.shiftKey) {
      event.preventDefault();
      if (!busy && rows[to]) setChosen({ typed, id: rows[to].id });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (busy) setAwaited(typed);
      else if (active) onChoose(active, event.ctrlKey || event.metaKey);
    }
  }

  return { active, press };
}
