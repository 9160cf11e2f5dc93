import type { Commitment } from '../../commitments/commitment.entity.js';
import { commitmentView } from '../../commitments/commitment.view.js';
import { DateTime } from '../../platform/schema/scalars.js';
import type { Row } from '../../platform/sql/columns.js';
import { sql, type Sql } from '../../platform/sql/sql.js';
import { extend } from '../../platform/views/declare.js';
import { computed } from '../../platform/views/fields.js';

/**
 * When a commitment was last assessed, signed off or opened by an auditor; null if never. Withdrawn assessments and reports
 * sent back count as looks, too.
 */
export const lastLook = (c: Pick<Row<Commitment>, 'id'>): Sql => sql`greatest(
  (select max(a.drafted_at) from assessments a where a.commitment_id = ${c.id}),
  (select max(s.at) from sign_offs s join judgements j on j.id = s.judgement_id where j.commitment_id = ${c.id}),
  (select max(l.at) from looks l where l.commitment_id = ${c.id}))`;

extend(commitmentView, {
  computed: {
    lookedAtLast: computed(
      () => DateTime,
      'For auditors: when it was last assessed, signed off or opened by an auditor; null if never, and for others.',
      (c, { reader }) => sql`case when ${reader.isAuditor}::boolean then ${lastLook(c)} end`,
      { nullable: true },
    ),
  },
});
