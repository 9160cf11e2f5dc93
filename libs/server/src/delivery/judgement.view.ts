import { Claim } from '@followthrough/domain/evidence';
import { commitmentView } from '../commitments/commitment.view.js';
import { statementView } from '../commitments/statements/statement.view.js';
import { claimsAre } from '../evidence/claims.js';
import { supportsOf, supportView } from '../evidence/support.view.js';
import { personView } from '../people/persons/person.view.js';
import { PageArgs } from '../platform/schema/connection.js';
import { sql } from '../platform/sql/sql.js';
import { recordedIn } from '../platform/trail/event.view.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed, pageBy } from '../platform/views/fields.js';
import { partOf } from '../platform/views/view.js';
import { JudgementWithdrawal } from './judgement-withdrawal.entity.js';
import { Judgement } from './judgement.entity.js';
import { MissingThing } from './missing-thing.entity.js';
import { ofReported } from './standing.js';

export const judgementView = view(Judgement, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it belongs to.', { required: true }),
    recordedBy: byId(personView, 'recordedBy', 'Null for the system.'),
  },
  many: {
    statements: by(statementView, null, 'Statements cited in it.', {
      order: 'createdAt',
      where: (statement, judgement) => sql`exists (select 1 from judgement_statements cited
        where cited.judgement_id = ${judgement.id} and cited.statement_id = ${statement.id})`,
    }),
    supports: supportsOf<Judgement>(Claim.JUDGEMENT, 'Evidence cited for it.'),
  },
  computed: {
    isWithdrawn: computed(
      () => Boolean,
      'Whether it was withdrawn and no longer counts.',
      (j) => sql`exists (select 1 from judgement_withdrawals w where w.judgement_id = ${j.id})`,
    ),
    isCurrent: computed(
      () => Boolean,
      'Whether this is the current report: the latest by effective date, then by time of recording.',
      (j, reading) => sql`exists (${ofReported({ id: j.commitmentId }, reading, sql`1`)} and s.judgement_id = ${j.id})`,
    ),
  },
});
claimsAre(Claim.JUDGEMENT, Judgement);

const withdrawalView = view(JudgementWithdrawal, {
  visibleTo: partOf(judgementView, 'judgementId'),
  one: { by: byId(personView, 'by', 'Person who withdrew it.') },
});

export const missingThingView = view(MissingThing, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: { judgement: byId(judgementView, 'judgementId', 'The report that lists it.', { required: true }) },
});

extend(judgementView, {
  first: {
    withdrawal: by(withdrawalView, 'judgementId', 'Null if not withdrawn.'),
    recordedIn: recordedIn('status.reported', { member: 'judgementId', commitmentId: (j) => j.commitmentId }),
  },
  many: { missing: by(missingThingView, 'judgementId', 'Missing information.', { order: 'position' }) },
});

extend(supportView, { one: { judgement: byId(judgementView, 'claimId', 'The report, if the claim is one.') } });

extend(commitmentView, {
  first: {
    currentReport: by(judgementView, 'commitmentId', 'The current report; null if there is none.', {
      where: (j, c, reading) => sql`${j.id} = (${ofReported(c, reading, sql`s.judgement_id`)})`,
    }),
    lastReport: by(
      judgementView,
      'commitmentId',
      'The report recorded last; send it as `seenJudgementId` with a new one.',
      {
        order: '-sequence',
      },
    ),
  },
  many: {
    missingThings: by(missingThingView, 'commitmentId', 'Missing information from the current report.', {
      order: 'position',
      where: (missing, c, reading) => sql`${missing.judgementId} = (${ofReported(c, reading, sql`s.judgement_id`)})`,
    }),
  },
  page: {
    reports: pageBy(judgementView, 'commitmentId', 'All reports, including withdrawn ones, latest recorded first.', {
      args: PageArgs,
      orders: { RECORDED: { by: (j) => j.sequence, type: 'bigint', descending: true } },
    }),
  },
});
