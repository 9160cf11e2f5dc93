import { Claim } from '@followthrough/domain/evidence';
import { commitmentView } from '../commitments/commitment.view.js';
import { statementView } from '../commitments/statements/statement.view.js';
import { claimsAre } from '../evidence/claims.js';
import { supportsOf, supportView } from '../evidence/support.view.js';
import { personView } from '../people/persons/person.view.js';
import { PageArgs } from '../platform/schema/connection.js';
import { sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed, pageBy } from '../platform/views/fields.js';
import { partOf } from '../platform/views/view.js';
import { JudgementWithdrawal } from './judgement-withdrawal.entity.js';
import { Judgement } from './judgement.entity.js';
import { MissingThing } from './missing-thing.entity.js';
import { ofStanding } from './standing.js';

export const judgementView = view(Judgement, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'What it is about.', { required: true }),
    recordedBy: byId(personView, 'recordedBy', 'Who made it; null for the system.'),
  },
  many: {
    statements: by(statementView, null, 'The statements it cites.', {
      order: 'createdAt',
      where: (statement, judgement) => sql`exists (select 1 from judgement_statements cited
        where cited.judgement_id = ${judgement.id} and cited.statement_id = ${statement.id})`,
    }),
    supports: supportsOf<Judgement>(Claim.JUDGEMENT, 'The evidence that speaks about it.'),
  },
  computed: {
    isWithdrawn: computed(
      () => Boolean,
      'Whether it was entered by mistake, and holds no more.',
      (j) => sql`exists (select 1 from judgement_withdrawals w where w.judgement_id = ${j.id})`,
    ),
    isCurrent: computed(
      () => Boolean,
      'Whether it is the one that holds: the latest by the day it is about, then by when it was recorded.',
      (j, reading) => sql`exists (${ofStanding({ id: j.commitmentId }, reading, sql`1`)} and s.judgement_id = ${j.id})`,
    ),
  },
});
claimsAre(Claim.JUDGEMENT, Judgement);

const withdrawalView = view(JudgementWithdrawal, {
  visibleTo: partOf(judgementView, 'judgementId'),
  one: { by: byId(personView, 'by', 'Who withdrew it.') },
});

export const missingThingView = view(MissingThing, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: { judgement: byId(judgementView, 'judgementId', 'The judgement that misses it.', { required: true }) },
});

extend(judgementView, {
  first: { withdrawal: by(withdrawalView, 'judgementId', 'Why it was withdrawn, where it was.') },
  many: { missing: by(missingThingView, 'judgementId', 'What is missing to know more.', { order: 'position' }) },
});

extend(supportView, { one: { judgement: byId(judgementView, 'claimId', 'The judgement, where the claim is one.') } });

extend(commitmentView, {
  first: {
    currentReport: by(judgementView, 'commitmentId', 'The report that holds; null while nobody has judged.', {
      where: (j, c, reading) => sql`${j.id} = (${ofStanding(c, reading, sql`s.judgement_id`)})`,
    }),
    lastReport: by(judgementView, 'commitmentId', 'The report recorded last, which a new one names as seen.', {
      order: '-sequence',
    }),
  },
  many: {
    missingThings: by(missingThingView, 'commitmentId', 'What the report that holds says is missing.', {
      order: 'position',
      where: (missing, c, reading) => sql`${missing.judgementId} = (${ofStanding(c, reading, sql`s.judgement_id`)})`,
    }),
  },
  page: {
    reports: pageBy(judgementView, 'commitmentId', 'Every report, withdrawn or not, the last recorded first.', {
      args: PageArgs,
      orders: { RECORDED: { by: (j) => j.sequence, type: 'bigint', descending: true } },
    }),
  },
});
