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

/** The date as an event records it: its wording is a text, and its first and last day follow from it. */
export function recordedDue({ dueEdtf, dueBasis, dueAgainst, dueReadings, dueSourceId }: Due) {
  return { dueEdtf, dueBasis, dueAgainst, dueReadings: [...dueReadings], dueSourceId };
}

/** The inverse: a date from its columns. */
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

/** A source and the date that its wording is counted from: EDTF, or null if unknown. */
export interface Against {
  readonly sourceId: string | null;
  readonly published: string | null;
}

/** Locks the source, because a concurrent correction of its date would miss wording that is not saved yet. */
export async function againstSource(ctx: Context, sourceId: string | null): Promise<Against> {
  if (sourceId === null) return { sourceId, published: null };
  const source = await ctx.db.findOne(Source, {
    where: { id: sourceId },
    select: { id: true, published: true },
    lock: { mode: 'pessimistic_read' },
  });
  return { sourceId, published: source?.published ?? null };
}

/** The source on which a commitment is based: that of its due date, otherwise the first one recorded. */
export async function foundingSource(ctx: Context, commitment: Commitment): Promise<Against> {
  if (commitment.dueSourceId) return againstSource(ctx, commitment.dueSourceId);
  const [first] = await ctx.db.query<{ sourceId: string }[]>(
    'select source_id as "sourceId" from counting_statements where commitment_id = $1 order by id limit 1',
    [commitment.id],
  );
  return againstSource(ctx, first?.sourceId ?? null);
}
