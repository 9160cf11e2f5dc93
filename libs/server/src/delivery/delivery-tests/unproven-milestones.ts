import type { Milestone } from '../../commitments/milestones/milestone.entity.js';
import type { Row } from '../../platform/sql/columns.js';
import { sql, type Sql } from '../../platform/sql/sql.js';

/** The ids of the milestones that stand against “delivered”, in order. */
export const unprovenOf = (commitmentId: string): Sql => sql`select m.id from unproven_milestones u
  join milestones m on m.id = u.milestone_id where u.commitment_id = ${commitmentId}::uuid order by m.position, m.id`;

/** Whether a milestone stands against “delivered”. */
export const isUnproven = ({ id, commitmentId }: Pick<Row<Milestone>, 'id' | 'commitmentId'>): Sql =>
  sql`exists (select 1 from unproven_milestones u where u.milestone_id = ${id} and u.commitment_id = ${commitmentId})`;

/** Whether a required milestone was removed after a decision that could take it into account. */
export const wasRemovedSince = (
  milestone: Pick<Row<Milestone>, 'isRequired' | 'createdAt' | 'removedAt'>,
  decidedAt: Sql,
): Sql =>
  sql`(${milestone.isRequired} and ${milestone.createdAt} <= ${decidedAt} and ${milestone.removedAt} >= ${decidedAt})`;
