import type { Voice } from '@followthrough/domain/vocabulary';
import type { CommitmentFilter, CommitmentOrder } from '../../generated/graphql.js';

/** What to export: the filter and order of the page, and its visible columns in order. */
export interface Exported {
  readonly filter: CommitmentFilter;
  readonly order: CommitmentOrder;
  readonly columns: readonly string[];
  readonly voice: Voice;
}

/** The address of the file. */
export function exportAddress(format: 'csv' | 'xlsx', { filter, order, columns, voice }: Exported): string {
  const asked = new URLSearchParams({ columns: columns.join(','), order, filter: JSON.stringify(filter), voice });
  return `/export/register.${format}?${asked}`;
}
