import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { passageElement } from '../../sources/text/source-text.js';
import { alignCards } from './align-cards.js';
import classes from './decisions-column.module.css';

const gap = 10;

interface DecisionsColumnProps {
  /** Passages in reading order. */
  readonly ids: readonly string[];
  readonly activeId: string | null;
  readonly text: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly card: (id: string) => ReactNode;
}

/** Cards at the right of the text, each beside its passage. */
export function DecisionsColumn({ ids, activeId, text, label, card }: DecisionsColumnProps) {
  const column = useRef<HTMLDivElement>(null);
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  const [height, setHeight] = useState(0);

  useLayoutEffect(() => {
    const [words, cards] = [text.current, column.current];
    if (!words || !cards) return;
    const place = () => {
      const wanted = [...cards.children].map((element) => {
        const id = (element as HTMLElement).dataset.card!;
        const passage = document.getElementById(passageElement(id));
        const top = passage ? passage.getBoundingClientRect().top - words.getBoundingClientRect().top : 0;
        return { id, wanted: Math.round(top), height: element.getBoundingClientRect().height };
      });
      const next = alignCards(wanted, activeId, gap);
      setTops((before) => (isSame(before, next) ? before : next));
      setHeight(Math.max(0, ...wanted.map(({ id, height: own }) => next.get(id)! + own)));
    };
    place();
    // Paragraphs out of view get their true height when they come into it, and everything after them moves.
    const watcher = new ResizeObserver(place);
    watcher.observe(words);
    for (const element of cards.children) watcher.observe(element);
    return () => watcher.disconnect();
  }, [ids, activeId, text]);

  return (
    <div ref={column} role="list" aria-label={label} className={classes.column} style={{ minHeight: height }}>
      {ids.map((id) => (
        <div key={id} role="listitem" data-card={id} className={classes.place} style={{ top: tops.get(id) ?? 0 }}>
          {card(id)}
        </div>
      ))}
    </div>
  );
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, top]) => b.get(id) === top);
}
