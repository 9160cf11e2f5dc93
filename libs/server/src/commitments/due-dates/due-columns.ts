import type { ResolvedDue } from '@followthrough/domain/due';
import type { Context } from '../../platform/changes/context.js';
import { Source } from '../../sources/source.entity.js';
import type { Commitment } from '../commitment.entity.js';
import type { Due } from './due.entity.js';

/** A resolved date as the columns that commitments and milestones share. */
export function dueColumns(due: ResolvedDue, sourceId: string | null) {
  return {
    dueWords: due.words,
    dueEdtf: due.edtf,
    dueEarliest: due.earliest,
    dueLatest: due.latest,
    dueBasis: due.basis,
    dueAgainst: due.against,
    dueReadings: [...due.readings],
    dueWhy: due.why,
    dueSourceId: due.words === null ? null : sourceId,
  };
}

/** The date as an event keeps it: its words are texts, and its first and last day follow from it. */
export function recordedDue({ dueEdtf, dueBasis, dueAgainst, dueReadings, dueSourceId }: Due) {
  return { dueEdtf, dueBasis, dueAgainst, dueReadings: [...dueReadings], dueSourceId };
}

/** The same read back. */
export function dueIn(row: Due): ResolvedDue {
  return {
    words: row.dueWords,
    edtf: row.dueEdtf,
    earliest: row.dueEarliest,
    latest: row.dueLatest,
    basis: row.dueBasis,
    against: row.dueAgainst,
    readings: row.dueReadings,
    why: row.dueWhy,
  };
}

/** A source with the date that words in it are read against: EDTF, or null where it is not known. */
export interface Against {
  readonly sourceId: string | null;
  readonly published: string | null;
}

/** Locks the source against a correction of its date, which would read the words again and miss those not yet kept. */
export async function againstSource(ctx: Context, sourceId: string | null): Promise<Against> {
  if (sourceId === null) return { sourceId, published: null };
  const source = await ctx.db.findOne(Source, {
    where: { id: sourceId },
    select: { id: true, published: true },
    lock: { mode: 'pessimistic_read' },
  });
  return { sourceId, published: source?.published ?? null };
}

/** The source that founds a commitment: that of its due date, else the one that was recorded first. */
export async function foundingSource(ctx: Context, commitment: Commitment): Promise<Against> {
  if (commitment.dueSourceId) return againstSource(ctx, commitment.dueSourceId);
  const [first] = await ctx.db.query<{ sourceId: string }[]>(
    'select source_id as "sourceId" from counting_statements where commitment_id = $1 order by id limit 1',
    [commitment.id],
  );
  return againstSource(ctx, first?.sourceId ?? null);
}
