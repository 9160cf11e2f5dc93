import { Voice } from '@followthrough/domain/vocabulary';
import { commitmentView } from '../commitments/commitment.view.js';
import { milestoneView } from '../commitments/milestones/milestone.view.js';
import { personView } from '../people/persons/person.view.js';
import { isManagedBy } from '../people/teams/work-of.js';
import { PageArgs } from '../platform/schema/connection.js';
import { allOf, raw, sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId } from '../platform/views/fields.js';
import { page, reads } from '../platform/views/reads.js';
import { partOf } from '../platform/views/view.js';
import { unproven, wasRemovedSince } from './delivery-tests/unproven-milestones.js';
import { judgementView } from './judgement.view.js';
import { SignOff } from './sign-off.entity.js';
import { ofReported, ofStanding } from './standing.js';

export const signOffView = view(SignOff, {
  visibleTo: partOf(judgementView, 'judgementId'),
  one: { by: byId(personView, 'by', 'Person who decided.', { required: true }) },
  many: {
    unmetMilestones: by(milestoneView, null, 'The milestones that an override is about.', {
      order: 'position',
      where: (milestone, signOff) => sql`${milestone.id} = any(${signOff.unmetMilestoneIds})`,
    }),
    removedMilestones: by(milestoneView, null, 'Required milestones that were removed after the decision.', {
      order: 'position',
      where: (milestone, signOff) => sql`${milestone.commitmentId} = (select j.commitment_id from judgements j
          where j.id = ${signOff.judgementId}) and ${wasRemovedSince(milestone, signOff.at)}`,
    }),
  },
});

extend(judgementView, {
  many: {
    signOffs: by(signOffView, 'judgementId', 'Decisions of managers, the latest first.', { order: '-sequence' }),
    unprovenMilestones: by(
      milestoneView,
      null,
      'If it says “delivered”: milestones that its commitment or the test requires, without accepted evidence of the needed grade.',
      {
        order: 'position',
        where: (
          milestone,
          j,
          { beside },
        ) => sql`${j.status} = 'DELIVERED' and ${milestone.commitmentId} = ${j.commitmentId}
          and ${beside(unproven)}.milestone_id is not null`,
      },
    ),
  },
});

extend(commitmentView, {
  first: {
    agreedReport: by(
      judgementView,
      'commitmentId',
      'The latest report that a manager agreed with; null if there is none.',
      {
        where: (j, c, reading) =>
          sql`${j.id} = (${ofStanding(c, { ...reading, voice: Voice.AGREED }, sql`s.judgement_id`)})`,
      },
    ),
  },
});

reads({
  reportsToAgree: page(judgementView, 'Current reports that wait for a decision of the user, first recorded first.', {
    args: PageArgs,
    orders: { RECORDED: { by: (j) => j.sequence, type: 'bigint' } },
    few: true,
    where: (j, reading) =>
      allOf([
        sql`${j.recordedBy} is distinct from ${reading.reader.id}::uuid`,
        sql`exists (select 1 from commitments c where c.id = ${j.commitmentId} and c.archived_at is null
          and c.duplicate_of_id is null and ${isManagedBy(raw('c.lead_team_id'), reading.reader)})`,
        sql`${j.id} = (${ofReported({ id: j.commitmentId }, reading, sql`s.judgement_id`)})`,
        sql`not exists (select 1 from sign_offs signed where signed.judgement_id = ${j.id})`,
      ]),
  }),
  reportsSentBack: page(judgementView, 'Current reports of the user that a manager sent back, first recorded first.', {
    args: PageArgs,
    orders: { RECORDED: { by: (j) => j.sequence, type: 'bigint' } },
    few: true,
    where: (j, reading) =>
      allOf([
        sql`${j.recordedBy} = ${reading.reader.id}::uuid`,
        sql`exists (select 1 from commitments c where c.id = ${j.commitmentId} and c.archived_at is null
          and c.duplicate_of_id is null)`,
        sql`${j.id} = (${ofReported({ id: j.commitmentId }, reading, sql`s.judgement_id`)})`,
        sql`(select signed.decision from sign_offs signed where signed.judgement_id = ${j.id}
          order by signed.sequence desc limit 1) = 'SENT_BACK'`,
      ]),
  }),
});
