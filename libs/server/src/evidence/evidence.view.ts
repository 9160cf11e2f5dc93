import { Grade } from '@followthrough/domain/vocabulary';
import { Int } from '@nestjs/graphql';
import { commitmentView } from '../commitments/commitment.view.js';
import { personView } from '../people/persons/person.view.js';
import { PageArgs } from '../platform/schema/connection.js';
import type { Row } from '../platform/sql/columns.js';
import { findable } from '../platform/views/findable.js';
import { one, page, reads } from '../platform/views/reads.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import { recordedIn } from '../platform/trail/event.view.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed, pageBy } from '../platform/views/fields.js';
import { partOf, type View } from '../platform/views/view.js';
import { passageView, restsOnPassages } from '../sources/passage.view.js';
import { EvidenceWithdrawal } from './evidence-withdrawal.entity.js';
import { Evidence } from './evidence.entity.js';
import { EvidencePiecesArgs } from './evidence.inputs.js';
import { IdArgs } from '../platform/schema/id.args.js';

export const isWithdrawn = (evidence: Row<Evidence>): Sql =>
  sql`exists (select 1 from evidence_withdrawals w where w.evidence_id = ${evidence.id})`;

/** The latest version of its item that was not withdrawn; of an item with none, every version. */
export const isCurrent = (evidence: Pick<Row<Evidence>, 'itemId' | 'number'>): Sql =>
  sql`not exists (select 1 from evidence newer where newer.item_id = ${evidence.itemId}
    and newer.number > ${evidence.number}
    and not exists (select 1 from evidence_withdrawals w where w.evidence_id = newer.id))`;

export const evidenceView: View<Evidence> = view(Evidence, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it is about.', { required: true }),
    passage: byId(passageView, 'passageId', 'The passage; null for other kinds.'),
    submittedBy: byId(personView, 'submittedBy', 'Null for the system.'),
  },
  computed: {
    isWithdrawn: computed(() => Boolean, 'Whether it was withdrawn and no longer counts.', isWithdrawn),
    isExpired: computed(
      () => Boolean,
      'Whether its last day is over, so that it no longer proves a milestone.',
      (evidence, { today }) => sql`coalesce(${evidence.validUntil} < ${today}::date, false)`,
    ),
  },
});
restsOnPassages(evidenceView);

const withdrawalView = view(EvidenceWithdrawal, {
  visibleTo: partOf(evidenceView, 'evidenceId'),
  one: { by: byId(personView, 'by', 'Person who withdrew it.') },
});

extend(evidenceView, {
  first: {
    withdrawal: by(withdrawalView, 'evidenceId', 'Null if not withdrawn.'),
    recordedIn: recordedIn(['evidence.added', 'evidence.revised'], {
      member: 'evidenceId',
      commitmentId: (e) => e.commitmentId,
    }),
    newerVersion: by(evidenceView, null, 'The current version, if it is newer than this one.', {
      order: '-number',
      where: (newer, evidence) => sql`${newer.itemId} = ${evidence.itemId} and ${newer.number} > ${evidence.number}
        and not ${isWithdrawn(newer)}`,
    }),
  },
  many: {
    earlierVersions: by(evidenceView, null, 'Versions before this one, withdrawn or not, the latest first.', {
      order: '-number',
      where: (earlier, evidence) =>
        sql`${earlier.itemId} = ${evidence.itemId} and ${earlier.number} < ${evidence.number}`,
    }),
  },
});

extend(commitmentView, {
  first: {
    latestEvidence: by(evidenceView, 'commitmentId', 'The latest evidence that was not withdrawn.', {
      order: '-submittedAt',
      where: (evidence) => sql`not ${isWithdrawn(evidence)}`,
    }),
  },
  page: {
    evidence: pageBy(evidenceView, 'commitmentId', 'Evidence in its current versions, also withdrawn, latest first.', {
      args: PageArgs,
      where: isCurrent,
      orders: { RECORDED: { by: (evidence) => evidence.submittedAt, type: 'timestamptz', descending: true } },
    }),
  },
  computed: {
    evidenceCount: computed(
      () => Int,
      'Number of pieces of evidence that were not withdrawn.',
      (c) => sql`select count(distinct e.item_id)::integer from evidence e where e.commitment_id = ${c.id}
        and not exists (select 1 from evidence_withdrawals w where w.evidence_id = e.id)`,
    ),
    bestGrade: computed(
      () => Grade,
      'Best grade at which its evidence supports a claim; null if none does.',
      (c) => sql`select min(s.grade) from counting_supports s where s.commitment_id = ${c.id} and s.role = 'SUPPORTS'`,
      { nullable: true },
    ),
  },
});

extend(passageView, {
  many: {
    evidence: by(evidenceView, 'passageId', 'Evidence that uses it.', { order: 'submittedAt' }),
  },
});

const found = findable(evidenceView, (evidence) => ({
  names: [evidence.title, evidence.measure],
  words: sql`folded(${evidence.title} || ' ' || coalesce(${evidence.measure}, ''))`,
  latest: evidence.submittedAt,
}));

reads({
  evidence: one(evidenceView, 'One piece of evidence.', {
    args: IdArgs,
    where: (evidence, { args }) => sql`${evidence.id} = ${args.id}::uuid`,
  }),
  evidencePieces: page(evidenceView, 'Evidence that a filter chooses, withdrawn or not, the best match first.', {
    args: EvidencePiecesArgs,
    orders: { RELEVANCE: found.byName },
    where: (evidence, reading) => found.chosen(evidence, reading, isCurrent),
  }),
});
