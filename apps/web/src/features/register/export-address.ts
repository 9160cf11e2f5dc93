import type { Voice } from '@followthrough/domain/vocabulary';
import type { PastDay } from '../platform/past-day/past-day-address.js';
import type { CommitmentFilter, CommitmentOrder } from '../../generated/graphql.js';

/** What to export: the filter and order of the page, and its visible columns in order. */
export interface Exported {
  readonly filter: CommitmentFilter;
  readonly order: CommitmentOrder;
  readonly columns: readonly string[];
  readonly voice: Voice;
  /** The past day that the page shows; null for today. */
  readonly past: PastDay | null;
}

/** The address of the file. */
export function exportAddress(format: 'csv' | 'xlsx', { filter, order, columns, voice, past }: Exported): string {
  const asked = new URLSearchParams({ columns: columns.join(','), order, filter: JSON.stringify(filter), voice });
  if (past !== null) {
    asked.set('asAt', past.day);
    asked.set('asAtBy', past.by);
  }
  return `/export/register.${format}?${asked}`;
}
