import type { Milestone } from '../../commitments/milestones/milestone.entity.js';
import type { Row } from '../../platform/sql/columns.js';
import type { Beside, Reading } from '../../platform/views/view.js';
import { sql, type Sql } from '../../platform/sql/sql.js';

type Today = Reading['today'] | string;

/** The ids of the milestones that stand against “delivered” on this day, in order. */
export const unprovenOf = (commitmentId: string, today: Today): Sql => sql`select m.id from unproven_milestones u
  join milestones m on m.id = u.milestone_id where u.commitment_id = ${commitmentId}::uuid
  and u.proven_until < ${today}::date order by m.position, m.id`;

/** How a milestone stands against “delivered” on this day; nothing if it does not. */
export const unproven: Beside<Milestone> = ({ id, commitmentId }, { today }) =>
  sql`select u.milestone_id, u.since_test from unproven_milestones u where u.milestone_id = ${id}
    and u.commitment_id = ${commitmentId} and u.proven_until < ${today}::date`;

/** Whether a required milestone was removed after a decision that could take it into account. */
export const wasRemovedSince = (
  milestone: Pick<Row<Milestone>, 'isRequired' | 'createdAt' | 'removedAt'>,
  decidedAt: Sql,
): Sql =>
  sql`(${milestone.isRequired} and ${milestone.createdAt} <= ${decidedAt} and ${milestone.removedAt} >= ${decidedAt})`;
