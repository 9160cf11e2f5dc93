import { CommitmentCountsArgs, CommitmentsArgs, CommitmentsLeftOutArgs } from './commitment-filter.inputs.js';
import { chosen } from './commitment-filter.js';
import { CommitmentCount, mostFrequent } from './commitment-count.js';
import { CommitmentsLeftOut, leftOut } from './commitments-left-out.js';
import { commitmentOrders } from './commitment-orders.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { followUpView } from '../follow-ups/follow-up.view.js';
import { DateTime } from '../platform/schema/scalars.js';
import { page, reads, rows } from '../platform/views/reads.js';
import { sql } from '../platform/sql/sql.js';
import { derived, extend } from '../platform/views/declare.js';
import { by, computed } from '../platform/views/fields.js';

extend(commitmentView, {
  many: {
    followUpsToDo: by(followUpView, 'commitmentId', 'What is assigned for it and not done, what is due first first.', {
      order: 'dueOn',
      where: (followUp) => sql`${followUp.state} in ('OPEN', 'STARTED')`,
    }),
  },
  computed: {
    changedAt: computed(
      () => DateTime,
      'When anything was last recorded about it.',
      (c) => c.changedAt,
    ),
  },
});

reads({
  commitments: page(commitmentView, 'The register: commitments that a filter chooses.', {
    args: CommitmentsArgs,
    orders: commitmentOrders,
    where: chosen,
  }),
  commitmentCounts: rows(
    derived(CommitmentCount, { fields: ['key', 'label', 'count'] }),
    'How many of them there are of each sort, most frequent first.',
    { args: CommitmentCountsArgs, sql: mostFrequent },
  ),
  commitmentsLeftOut: rows(
    derived(CommitmentsLeftOut, { fields: ['reason', 'count'] }),
    'How many others would match, had the filter asked for other bodies and for archived ones.',
    { args: CommitmentsLeftOutArgs, sql: leftOut },
  ),
});
