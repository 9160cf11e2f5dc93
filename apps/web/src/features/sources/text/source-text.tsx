import type { PassageState } from '@followthrough/domain/passage-states';
import { memo, useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { selectedSpan, startAttribute, type SelectedSpan } from './selected-span.js';
import classes from './source-text.module.css';
import { chunksOf, segmentsOf, type TextChunk, type TextMark } from './text-chunks.js';

export interface PassageMark extends TextMark {
  readonly state: PassageState;
}

interface SourceTextProps {
  readonly text: string;
  readonly marks: readonly PassageMark[];
  readonly language: string | null;
  /** The active passage. */
  readonly activeId: string | null;
  readonly onActivate: (id: string) => void;
  readonly onSelect: (span: SelectedSpan | null) => void;
  readonly label: string;
  /** Content directly after the paragraph in which these passages end. */
  readonly after?: ((ids: readonly string[]) => ReactNode) | undefined;
}

/** The element id of a passage’s beginning. */
export const passageElement = (id: string) => `passage-${id}`;

/** A source word for word. Marked passages can be activated, and any words selected. */
export function SourceText({ text, marks, language, activeId, onActivate, onSelect, label, after }: SourceTextProps) {
  const root = useRef<HTMLDivElement>(null);
  const chunks = useMemo(() => chunksOf(text, marks), [text, marks]);
  useSelection(root, text, onSelect);
  return (
    <div
      ref={root}
      role="article"
      aria-label={label}
      lang={language ?? undefined}
      className={classes.text}
      onClick={({ target }) => {
        const mark = target instanceof Element ? target.closest<HTMLElement>('[data-passage]') : null;
        if (mark?.dataset.passage && window.getSelection()?.isCollapsed !== false) onActivate(mark.dataset.passage);
      }}
    >
      {chunks.map((chunk) => {
        const within = marks.filter((mark) => mark.start < chunk.end && mark.end > chunk.start);
        const ending = within.filter(({ end }) => end <= chunk.end).map(({ id }) => id);
        const active = within.some(({ id }) => id === activeId) ? activeId : null;
        return (
          <Chunk key={chunk.start} text={text} chunk={chunk} marks={within} activeId={active}>
            {ending.length > 0 && after?.(ending)}
          </Chunk>
        );
      })}
    </div>
  );
}

interface ChunkProps {
  readonly text: string;
  readonly chunk: TextChunk;
  readonly marks: readonly PassageMark[];
  readonly activeId: string | null;
  readonly children: ReactNode;
}

function Chunk({ children, ...chunk }: ChunkProps) {
  return (
    <>
      <ChunkText {...chunk} />
      {children}
    </>
  );
}

const isSameChunk = (a: Omit<ChunkProps, 'children'>, b: Omit<ChunkProps, 'children'>): boolean =>
  a.text === b.text &&
  a.chunk.start === b.chunk.start &&
  a.chunk.end === b.chunk.end &&
  a.activeId === b.activeId &&
  a.marks.length === b.marks.length &&
  a.marks.every((mark, at) => mark.id === b.marks[at]!.id && mark.state === b.marks[at]!.state);

/** A long text has hundreds of blocks, and a decision changes one. */
const ChunkText = memo(function ChunkText({ text, chunk, marks, activeId }: Omit<ChunkProps, 'children'>) {
  return (
    <div className={classes.chunk} dir="auto" {...{ [startAttribute]: chunk.start }}>
      {segmentsOf(chunk, marks).map(({ start, end, marks: covering }) =>
        covering.reduceRight<ReactNode>(
          (inner, mark) => (
            <mark
              key={`${mark.id} ${start}`}
              id={
                start === Math.max(mark.start, chunk.start) && mark.start >= chunk.start
                  ? passageElement(mark.id)
                  : undefined
              }
              data-passage={mark.id}
              data-state={(mark as PassageMark).state}
              data-active={mark.id === activeId || undefined}
              className={classes.mark}
            >
              {inner}
            </mark>
          ),
          text.slice(start, end),
        ),
      )}
    </div>
  );
}, isSameChunk);

/** Reports the selection once it is complete: after a mouse button or a key is released. */
function useSelection(
  root: RefObject<HTMLDivElement | null>,
  text: string,
  onSelect: (span: SelectedSpan | null) => void,
) {
  const latest = useRef(onSelect);
  latest.current = onSelect;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const selection = window.getSelection();
        // A selection outside the text, for example in a form, keeps the words chosen before.
        if (root.current && selection && (selection.isCollapsed ? isWithin(root.current, selection) : true)) {
          latest.current(selectedSpan(selection, root.current, text));
        }
      }, 120);
    };
    document.addEventListener('selectionchange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
    };
  }, [root, text]);
}

function isWithin(root: HTMLElement, { anchorNode }: Selection): boolean {
  return anchorNode !== null && root.contains(anchorNode);
}
