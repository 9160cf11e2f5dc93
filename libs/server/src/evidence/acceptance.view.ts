import { milestoneView } from '../commitments/milestones/milestone.view.js';
import { personView } from '../people/persons/person.view.js';
import { isManagedBy } from '../people/teams/work-of.js';
import { PageArgs } from '../platform/schema/connection.js';
import { rowOf, type Row } from '../platform/sql/columns.js';
import { allOf, raw, sql, type Sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed } from '../platform/views/fields.js';
import { page, reads } from '../platform/views/reads.js';
import type { BoundReader } from '../platform/views/reader.js';
import { partOf } from '../platform/views/view.js';
import { Acceptance } from './acceptance.entity.js';
import type { Evidence } from './evidence.entity.js';
import { evidenceView, isWithdrawn } from './evidence.view.js';
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

extend(milestoneView, {
  computed: {
    isMet: computed(
      () => Boolean,
      'Whether accepted evidence of at least the needed grade supports it.',
      (milestone) => sql`exists (select 1 from met_milestones met where met.milestone_id = ${milestone.id})`,
    ),
  },
});

/** Whether the evidence, or a claim it is cited for, lacks a decision that the reader could make. */
function waitsFor(evidence: Row<Evidence>, reader: BoundReader): Sql {
  const s = rowOf<Support>(supportView.table, raw('s'));
  const undecided = sql`exists (select 1 from supports s where s.evidence_id = ${evidence.id} and ${holds(s)}
    and s.created_by is distinct from ${reader.id}::uuid and s.id <> all(a.support_ids))`;
  return allOf([
    sql`${evidence.submittedBy} is distinct from ${reader.id}::uuid`,
    sql`not ${isWithdrawn(evidence)}`,
    sql`coalesce((${lastDecision(evidence.id, undecided)}), true)`,
  ]);
}

reads({
  evidenceToAccept: page(evidenceView, 'Evidence that waits for a decision of the user, first submitted first.', {
    args: PageArgs,
    orders: { SUBMITTED: { by: (evidence) => evidence.submittedAt, type: 'timestamptz' } },
    few: true,
    where: (evidence, { reader }) =>
      allOf([
        sql`exists (select 1 from commitments c where c.id = ${evidence.commitmentId} and c.archived_at is null
          and c.duplicate_of_id is null and ${isManagedBy(raw('c.lead_team_id'), reader)})`,
        waitsFor(evidence, reader),
      ]),
  }),
});
