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
  /** A further note about the quote, such as “demo summary”. */
  readonly note?: ReactNode;
  readonly compact?: boolean;
  /** Below the quote, in the font of the interface: a link to the passage in its source, for example. */
  readonly children?: ReactNode;
}

/** A quote from a source: in serif type with a rule on its left, and below it the speaker and date. */
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
