import type { CommitmentFilter, CommitmentOrder } from '../../generated/graphql.js';

/** What to export: the filter and order of the page, and its visible columns in order. */
export interface Exported {
  readonly filter: CommitmentFilter;
  readonly order: CommitmentOrder;
  readonly columns: readonly string[];
}

/** The address of the file. */
export function exportAddress(format: 'csv' | 'xlsx', { filter, order, columns }: Exported): string {
  const asked = new URLSearchParams({ columns: columns.join(','), order, filter: JSON.stringify(filter) });
  return `/export/register.${format}?${asked}`;
}
