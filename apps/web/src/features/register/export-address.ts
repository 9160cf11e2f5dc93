import type { CommitmentFilter, CommitmentOrder } from '../../generated/graphql.js';

/** What is exported: exactly what the page asked the API, and the columns that it shows, in their order. */
export interface Exported {
  readonly filter: CommitmentFilter;
  readonly order: CommitmentOrder;
  readonly columns: readonly string[];
}

/** Where the API answers it as a file. */
export function exportAddress(format: 'csv' | 'xlsx', { filter, order, columns }: Exported): string {
  const asked = new URLSearchParams({ columns: columns.join(','), order, filter: JSON.stringify(filter) });
  return `/export/register.${format}?${asked}`;
}
