import type { Commitment } from '../commitments/commitment.entity.js';
import { raw, sql } from '../platform/sql/sql.js';
import type { PageOrder } from '../platform/views/view.js';
import type { CommitmentOrder } from './commitment-filter.inputs.js';
import { filterOf, type Filtered } from './commitment-filter.js';
import { fitness, likeliest, textOf } from './commitment-words.js';

/** All but the last use an index. */
export const commitmentOrders: Record<CommitmentOrder, PageOrder<Commitment, Filtered>> = {
  DUE: { by: (c) => sql`coalesce(${c.dueLatest}, 'infinity'::date)`, type: 'date' },
  REFERENCE: { by: (c) => c.number, type: 'integer' },
  TITLE: { by: (c) => sql`lower(${c.title})`, type: 'text' },
  NEWEST: { by: (c) => c.createdAt, type: 'timestamptz', descending: true },
  RECENTLY_CHANGED: { by: (c) => c.changedAt, type: 'timestamptz', descending: true },
  RELEVANCE: {
    by: (c, reading) => {
      const text = textOf(filterOf(reading));
      return text ? fitness(c, text, reading) : raw("''::text");
    },
    type: 'text',
    shortlist: (c, reading) => {
      const text = textOf(filterOf(reading));
      return text ? likeliest(c, text, reading) : null;
    },
  },
};
