import { CommitmentCountsArgs, CommitmentsArgs, CommitmentsLeftOutArgs } from './commitment-filter.inputs.js';
import { chosen } from './commitment-filter.js';
import { CommitmentCount, mostFrequent } from './commitment-count.js';
import { CommitmentsLeftOut, leftOut } from './commitments-left-out.js';
import { commitmentOrders } from './commitment-orders.js';
import { slippageSum, SlippageSum } from './slippage.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { followUpView } from '../follow-ups/follow-up.view.js';
import { DateTime } from '../platform/schema/scalars.js';
import { page, reads, rows } from '../platform/views/reads.js';
import { sql } from '../platform/sql/sql.js';
import { derived, extend } from '../platform/views/declare.js';
import { by, computed } from '../platform/views/fields.js';

extend(commitmentView, {
  many: {
    followUpsToDo: by(followUpView, 'commitmentId', 'Open follow-ups, earliest due date first.', {
      order: 'dueOn',
      where: (followUp) => sql`${followUp.state} in ('OPEN', 'STARTED')`,
    }),
  },
  computed: {
    changedAt: computed(
      () => DateTime,
      'Time of the latest event about it.',
      (c) => c.changedAt,
    ),
  },
});

reads({
  commitments: page(commitmentView, 'The register: visible commitments that match a filter.', {
    args: CommitmentsArgs,
    orders: commitmentOrders,
    where: chosen,
  }),
  commitmentCounts: rows(
    derived(CommitmentCount, { fields: ['key', 'label', 'count'] }),
    'Numbers of commitments by group, largest first.',
    { args: CommitmentCountsArgs, sql: mostFrequent },
  ),
  slippage: rows(
    derived(SlippageSum, { fields: ['days', 'moved', 'withoutLeave', 'dated', 'uncounted', 'undated'] }),
    'Slippage of the due dates of commitments that match a filter; always one row.',
    { args: CommitmentsLeftOutArgs, sql: slippageSum, most: 1 },
  ),
  commitmentsLeftOut: rows(
    derived(CommitmentsLeftOut, { fields: ['reason', 'count'] }),
    'Numbers of further matches among archived commitments and those of other bodies.',
    { args: CommitmentsLeftOutArgs, sql: leftOut },
  ),
});
