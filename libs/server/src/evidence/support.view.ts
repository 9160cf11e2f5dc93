import { Claim } from '@followthrough/domain/evidence';
import { commitmentView } from '../commitments/commitment.view.js';
import { Milestone } from '../commitments/milestones/milestone.entity.js';
import { milestoneView } from '../commitments/milestones/milestone.view.js';
import { personView } from '../people/persons/person.view.js';
import { rowOf, type Row } from '../platform/sql/columns.js';
import { raw, sql, type Sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed } from '../platform/views/fields.js';
import { partOf } from '../platform/views/view.js';
import { evidenceView, isCurrent } from './evidence.view.js';
import { Support } from './support.entity.js';

export const supportView = view(Support, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    evidence: byId(evidenceView, 'evidenceId', 'The evidence cited.', { required: true }),
    milestone: byId(milestoneView, 'claimId', 'The milestone, if the claim is one.'),
    createdBy: byId(personView, 'createdBy', 'Null for the system.'),
  },
});

/** Not replaced by a later one for the same evidence and claim. */
export const holds = (support: Row<Support>): Sql =>
  sql`not exists (select 1 from supports later where later.claim_id = ${support.claimId}
    and later.evidence_id = ${support.evidenceId} and later.sequence > ${support.sequence})`;

/**
 * The evidence for a claim, supporting before contradicting and best grade first; including withdrawn evidence, which
 * is shown as such.
 */
export function supportsOf<E extends { id: string }>(claim: Claim, description: string) {
  return by<E, Support>(supportView, 'claimId', description, {
    order: ['-role', 'grade', 'sequence'],
    where: (support) => sql`${support.claim} = ${claim} and ${holds(support)}`,
  });
}

extend(evidenceView, {
  many: {
    supports: by(supportView, 'evidenceId', 'Claims it is cited for, with role and grade.', {
      order: 'sequence',
      where: holds,
    }),
  },
});

extend(milestoneView, {
  many: { supports: supportsOf<Milestone>(Claim.MILESTONE, 'Evidence cited for it.') },
  computed: {
    isSupported: computed(
      () => Boolean,
      'Whether unexpired evidence of at least the needed grade supports it in its current version, accepted or not.',
      (milestone, { today }) => sql`exists (select 1 from counting_supports s join evidence e on e.id = s.evidence_id
        where s.claim_id = ${milestone.id} and coalesce(e.valid_until >= ${today}::date, true)
        and ${isCurrent(rowOf(evidenceView.table, raw('e')))}
        and s.claim = 'MILESTONE' and s.role = 'SUPPORTS' and s.grade <= ${milestone.neededGrade})`,
    ),
  },
});
