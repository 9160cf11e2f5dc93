import type { Commitment } from '../../commitments/commitment.entity.js';
import { commitmentView } from '../../commitments/commitment.view.js';
import { DateTime } from '../../platform/schema/scalars.js';
import type { Row } from '../../platform/sql/columns.js';
import { sql, type Sql } from '../../platform/sql/sql.js';
import { extend } from '../../platform/views/declare.js';
import { computed } from '../../platform/views/fields.js';

/** What counts as a look of an auditor, also what was withdrawn or sent back since. */
const allLooks = sql`(select commitment_id, drafted_at as at from assessments
  union all
  select j.commitment_id, s.at from sign_offs s join judgements j on j.id = s.judgement_id
  union all
  select commitment_id, at from looks)`;

/** When a commitment was last looked at; null if never. */
export const lastLook = (c: Pick<Row<Commitment>, 'id'>): Sql =>
  sql`(select max(look.at) from ${allLooks} look where look.commitment_id = ${c.id})`;

/**
 * Whether an auditor looked at a commitment less than so many days ago. The subquery does not depend on the row, so
 * PostgreSQL reads the looks once for a whole register.
 */
export const isSeenWithin = (c: Pick<Row<Commitment>, 'id'>, days: number, today: unknown): Sql => sql`${c.id} in (
  select look.commitment_id from ${allLooks} look
  where (look.at at time zone 'UTC')::date > ${today}::date - ${days}::integer)`;

extend(commitmentView, {
  computed: {
    lookedAtLast: computed(
      () => DateTime,
      'For auditors: when it was last assessed, signed off or opened by an auditor; null if never, for others, and as at a past day.',
      // Looks are kept as of today only.
      (c, { reader, asAt }) =>
        asAt ? sql`null::timestamptz` : sql`case when ${reader.isAuditor}::boolean then ${lastLook(c)} end`,
      { nullable: true },
    ),
  },
});
