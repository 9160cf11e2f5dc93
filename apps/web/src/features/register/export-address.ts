import type { Voice } from '@followthrough/domain/vocabulary';
import type { CommitmentFilter, CommitmentOrder } from '../../generated/graphql.js';

/** What to export: the filter and order of the page, and its visible columns in order. */
export interface Exported {
  readonly filter: CommitmentFilter;
  readonly order: CommitmentOrder;
  readonly columns: readonly string[];
  readonly voice: Voice;
  /** The past day that the page shows; null for today. */
  readonly day: string | null;
}

/** The address of the file. */
export function exportAddress(format: 'csv' | 'xlsx', { filter, order, columns, voice, day }: Exported): string {
  const asked = new URLSearchParams({ columns: columns.join(','), order, filter: JSON.stringify(filter), voice });
  if (day !== null) asked.set('asAt', day);
  return `/export/register.${format}?${asked}`;
}
