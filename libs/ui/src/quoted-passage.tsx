import type { ReactNode } from 'react';
import { UncertainDate } from './uncertain-date.js';
import classes from './quoted-passage.module.css';

export interface QuotedPassageProps {
  /** The source's exact words. */
  readonly quote: string;
  /** As printed: name and office. */
  readonly speaker?: string | null;
  readonly publisher?: string | null;
  /** EDTF, or an ISO day. */
  readonly date?: string | null;
  /** What the reader must know of these words besides, such as “demo summary”. */
  readonly note?: ReactNode;
  readonly compact?: boolean;
  /** A link to the passage in its source, and the like; under the words, in the interface's face. */
  readonly children?: ReactNode;
}

/** The source's words, which are never ours: a serif face with a rule at its left, and below it who said them and when. */
export function QuotedPassage({ quote, speaker, publisher, date, note, compact, children }: QuotedPassageProps) {
  const origin = [speaker, publisher].filter(Boolean).join(', ');
  return (
    <figure className={classes.figure}>
      <blockquote className={compact ? `${classes.quote} ${classes.compact}` : classes.quote} dir="auto">
        {quote}
      </blockquote>
      {(origin || date || note || children) && (
        <figcaption className={classes.origin}>
          <bdi>{origin}</bdi>
          {origin && date && ', '}
          {date && <UncertainDate edtf={date} />}
          {note && <> · {note}</>}
          {children && (origin || date || note) && ' · '}
          {children}
        </figcaption>
      )}
    </figure>
  );
}
