import type { Milestone } from '../commitments/milestones/milestone.entity.js';
import { milestoneView } from '../commitments/milestones/milestone.view.js';
import { personView } from '../people/persons/person.view.js';
import { isManagedBy } from '../people/teams/work-of.js';
import { PageArgs } from '../platform/schema/connection.js';
import { Day } from '../platform/schema/scalars.js';
import { rowOf } from '../platform/sql/columns.js';
import { raw, sql, type Sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed } from '../platform/views/fields.js';
import { page, reads } from '../platform/views/reads.js';
import type { BoundReader } from '../platform/views/reader.js';
import { partOf, type Beside } from '../platform/views/view.js';
import { Acceptance } from './acceptance.entity.js';
import { evidenceView } from './evidence.view.js';
import { Support } from './support.entity.js';
import { holds, supportView } from './support.view.js';

const acceptanceView = view(Acceptance, {
  visibleTo: partOf(evidenceView, 'evidenceId'),
  one: { by: byId(personView, 'by', 'Person who decided.', { required: true }) },
});

extend(evidenceView, {
  many: { acceptances: by(acceptanceView, 'evidenceId', 'Decisions on it, the latest first.', { order: '-sequence' }) },
});

/** Selects from `a`, the latest decision on the evidence. */
const lastDecision = (evidenceId: Sql, select: Sql): Sql =>
  sql`select ${select} from acceptances a where a.evidence_id = ${evidenceId} order by a.sequence desc limit 1`;

extend(supportView, {
  computed: {
    isAccepted: computed(
      () => Boolean,
      'Whether a manager accepted the evidence for this claim at this grade; null until one decided.',
      (support) =>
        lastDecision(
          support.evidenceId,
          sql`case when ${support.id} = any(a.support_ids) then a.decision = 'ACCEPTED' end`,
        ),
      { nullable: true },
    ),
  },
});

const met: Beside<Milestone> = ({ id }) =>
  sql`select met.met_until from met_milestones met where met.milestone_id = ${id}`;

extend(milestoneView, {
  computed: {
    isMet: computed(
      () => Boolean,
      'Whether accepted and unexpired evidence of at least the needed grade supports it.',
      (_, { today, beside }) => sql`coalesce(${beside(met)}.met_until >= ${today}::date, false)`,
    ),
    expiredOn: computed(
      () => Day,
      'The last day on which accepted evidence met it, if that is over; otherwise null.',
      (_, { today, beside }) =>
        sql`case when ${beside(met)}.met_until < ${today}::date then ${beside(met)}.met_until end`,
      { nullable: true },
    ),
  },
});

/**
 * Evidence that, or a claim of which, lacks a decision that the reader could make. `evidence_waits` keeps what lacks one at all;
 * of what was decided before, a claim that the reader added does not wait for them.
 */
function waitingFor(reader: BoundReader): Sql {
  const s = rowOf<Support>(supportView.table, raw('s'));
  const undecided = sql`exists (select 1 from supports s where s.evidence_id = k.evidence_id and ${holds(s)}
    and s.created_by is distinct from ${reader.id}::uuid and s.id <> all(a.support_ids))`;
  return sql`select k.evidence_id from evidence_waits k join commitments c on c.id = k.commitment_id
    where k.waits and k.submitted_by is distinct from ${reader.id}::uuid
      and c.archived_at is null and c.duplicate_of_id is null and ${isManagedBy(raw('c.lead_team_id'), reader)}
      and (not k.is_decided or (${lastDecision(raw('k.evidence_id'), undecided)}))`;
}

reads({
  evidenceToAccept: page(evidenceView, 'Evidence that waits for a decision of the user, first submitted first.', {
    args: PageArgs,
    orders: { SUBMITTED: { by: (evidence) => evidence.submittedAt, type: 'timestamptz' } },
    few: true,
    where: (evidence, { reader }) => sql`${evidence.id} = any(array(${waitingFor(reader)}))`,
  }),
});
