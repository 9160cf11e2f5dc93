import { Voice } from '@followthrough/domain/vocabulary';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { addToTrail } from '../commitments/links/commitment-link.view.js';
import { milestoneView } from '../commitments/milestones/milestone.view.js';
import { deliveryTestView } from '../delivery/delivery-tests/delivery-test.view.js';
import { judgementView } from '../delivery/judgement.view.js';
import { ofStanding } from '../delivery/standing.js';
import { personView } from '../people/persons/person.view.js';
import { PageArgs } from '../platform/schema/connection.js';
import { Day } from '../platform/schema/scalars.js';
import type { Row } from '../platform/sql/columns.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import { recordedIn, trail } from '../platform/trail/event.view.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed, pageBy } from '../platform/views/fields.js';
import { partOf } from '../platform/views/view.js';
import { AssessmentReply } from './assessment-reply.entity.js';
import { AssessmentVerdict } from './assessment-verdict.entity.js';
import { AssessmentWithdrawal } from './assessment-withdrawal.entity.js';
import { Assessment } from './assessment.entity.js';
import { replyDueDescription, replyDueOf } from './reply-due.js';

const wasAnswered = (a: Pick<Row<Assessment>, 'id'>): Sql =>
  sql`exists (select 1 from assessment_replies answered where answered.assessment_id = ${a.id})`;

const wasWithdrawn = (a: Pick<Row<Assessment>, 'id'>): Sql =>
  sql`exists (select 1 from assessment_withdrawals gone where gone.assessment_id = ${a.id})`;

export const replyDue = replyDueOf('assessmentId');

/** Neither replied to nor withdrawn. */
export const isDraft = (a: Pick<Row<Assessment>, 'id'>): Sql => sql`(not ${wasAnswered(a)} and not ${wasWithdrawn(a)})`;

/**
 * One that never took effect is visible to auditors and the lead team only. Whether it did, and who leads, is as of today on
 * every day, which is why it names the tables with their schema.
 */
export const assessmentView = view(Assessment, {
  subject: 'assessment',
  visibleTo: partOf(
    commitmentView,
    'commitmentId',
    (a: Row<Assessment>, reader) => sql`(${reader.isAuditor}
      or exists (select 1 from public.assessment_replies answered where answered.assessment_id = ${a.id})
      or exists (select 1 from public.commitments led
      where led.id = ${a.commitmentId} and led.lead_team_id = any(${reader.teamIds})))`,
  ),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it is about.', { required: true }),
    judgement: byId(judgementView, 'judgementId', 'The report that it answers.', { required: true }),
    test: byId(
      deliveryTestView,
      'deliveryTestId',
      'The version of the test of delivery that it was drafted against; null without one.',
    ),
    draftedBy: byId(personView, 'draftedBy', 'The auditor.', { required: true }),
  },
  many: {
    unmetMilestones: by(milestoneView, null, 'The milestones that an override is about.', {
      order: 'position',
      where: (milestone, a) => sql`${milestone.id} = any(${a.unmetMilestoneIds})`,
    }),
  },
  computed: {
    replyDue: computed(() => Day, replyDueDescription, replyDue),
    isDraft: computed(() => Boolean, 'Whether it waits for a reply, or for the last day for one to pass.', isDraft),
    isCurrent: computed(
      () => Boolean,
      'Whether it is the current assessment of its commitment.',
      (a, reading) =>
        sql`exists (${ofAssessed({ id: a.commitmentId }, reading, sql`1`)} and s.assessment_id = ${a.id})`,
    ),
  },
});

/** The same as `ofStanding`, in the voice of auditors, whichever voice the reader chose. */
function ofAssessed(...[c, reading, select]: Parameters<typeof ofStanding>): Sql {
  return ofStanding(c, { ...reading, voice: Voice.ASSESSED }, select);
}

const verdictView = view(AssessmentVerdict, {
  visibleTo: partOf(assessmentView, 'assessmentId'),
  one: { milestone: byId(milestoneView, 'milestoneId', 'The milestone, even if removed since.', { required: true }) },
});

const replyView = view(AssessmentReply, {
  visibleTo: partOf(assessmentView, 'assessmentId'),
  one: { by: byId(personView, 'by', 'Person who answered for the lead team; null if nobody did.') },
});

const withdrawalView = view(AssessmentWithdrawal, {
  visibleTo: partOf(assessmentView, 'assessmentId'),
  one: { by: byId(personView, 'by', 'The auditor.', { required: true }) },
});

extend(assessmentView, {
  first: {
    reply: by(replyView, 'assessmentId', 'The reply, or that there was none; null for a draft.'),
    withdrawal: by(withdrawalView, 'assessmentId', 'Null if not withdrawn.'),
    recordedIn: recordedIn('assessment.drafted', null),
  },
  many: { verdicts: by(verdictView, 'assessmentId', 'Verdicts on the required milestones.', { order: 'position' }) },
  page: { events: trail(assessmentView) },
});

addToTrail('assessment', (c) => sql`select a.id from assessments a where a.commitment_id = ${c.id}`);

extend(judgementView, {
  many: {
    assessments: by(assessmentView, 'judgementId', 'Assessments of it that you can see, the latest first.', {
      order: '-sequence',
    }),
  },
});

const drafts = (a: Row<Assessment>): Sql => isDraft(a);

/** The author of the current assessment, or of the latest sign-off of the current report, if it is an override. */
const overriding = sql`case when s.is_override then coalesce(
  (select a.drafted_by from assessments a where a.id = s.assessment_id),
  (select signed."by" from sign_offs signed where signed.judgement_id = s.judgement_id and signed.decision = 'AGREED'
   order by signed.sequence desc limit 1)) end`;

extend(commitmentView, {
  first: {
    overriddenBy: by(
      personView,
      null,
      'Person who agreed or assessed “delivered” without accepted evidence; null if not so.',
      {
        where: (person, c: Row<Commitment>, reading) => sql`${person.id} = (${ofStanding(c, reading, overriding)})`,
      },
    ),
    currentAssessment: by(assessmentView, 'commitmentId', 'The current assessment; null if none is in effect.', {
      where: (a, c: Row<Commitment>, reading) => sql`${a.id} = (${ofAssessed(c, reading, sql`s.assessment_id`)})`,
    }),
  },
  many: {
    draftAssessments: by(assessmentView, 'commitmentId', 'Drafts that you can see, the latest first.', {
      order: '-sequence',
      where: drafts,
    }),
  },
  page: {
    assessments: pageBy(
      assessmentView,
      'commitmentId',
      'All that you can see, including withdrawn ones, latest first.',
      {
        args: PageArgs,
        orders: { DRAFTED: { by: (a) => a.sequence, type: 'bigint', descending: true } },
      },
    ),
  },
});
