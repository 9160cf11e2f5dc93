import type { Judgement } from '../delivery/judgement.entity.js';
import { judgementView } from '../delivery/judgement.view.js';
import { ofReported } from '../delivery/standing.js';
import { contributesTo } from '../people/teams/work-of.js';
import { PageArgs } from '../platform/schema/connection.js';
import type { Row } from '../platform/sql/columns.js';
import { allOf, raw, sql, type Sql } from '../platform/sql/sql.js';
import { page, reads } from '../platform/views/reads.js';
import { assessmentView, isDraft, replyDue } from './assessment.view.js';

/** Whether an assessment of the report is in effect or drafted. */
const isAssessed = (j: Pick<Row<Judgement>, 'id'>): Sql => sql`exists (select 1 from assessments a
  where a.judgement_id = ${j.id} and not exists (select 1 from assessment_withdrawals w where w.assessment_id = a.id))`;

reads({
  reportsToAssess: page(judgementView, 'For auditors: current reports without an assessment, first recorded first.', {
    args: PageArgs,
    orders: { RECORDED: { by: (j) => j.sequence, type: 'bigint' } },
    few: true,
    where: (j, reading) =>
      allOf([
        sql`${reading.reader.isAuditor}::boolean`,
        sql`${j.recordedBy} is distinct from ${reading.reader.id}::uuid`,
        sql`exists (select 1 from commitments c where c.id = ${j.commitmentId} and c.archived_at is null
          and c.duplicate_of_id is null)`,
        sql`${j.id} = (${ofReported({ id: j.commitmentId }, reading, sql`s.judgement_id`)})`,
        sql`not ${isAssessed(j)}`,
      ]),
  }),
  assessmentsToReply: page(
    assessmentView,
    'Draft assessments that wait for a reply of the user’s team, earliest deadline first.',
    {
      args: PageArgs,
      orders: { DEADLINE: { by: replyDue, type: 'date' } },
      few: true,
      where: (a, { reader, today }) =>
        allOf([
          isDraft(a),
          sql`${replyDue(a)} >= ${today}::date`,
          sql`exists (select 1 from commitments c where c.id = ${a.commitmentId} and c.archived_at is null
            and ${contributesTo(raw('c.lead_team_id'), reader)})`,
        ]),
    },
  ),
  ownDraftAssessments: page(
    assessmentView,
    'Drafts of the user, an auditor, that wait for a reply or for the last day for one, earliest deadline first.',
    {
      args: PageArgs,
      orders: { DEADLINE: { by: replyDue, type: 'date' } },
      few: true,
      where: (a, { reader }) =>
        allOf([
          sql`${a.draftedBy} = ${reader.id}::uuid`,
          isDraft(a),
          sql`exists (select 1 from commitments c where c.id = ${a.commitmentId} and c.archived_at is null)`,
        ]),
    },
  ),
});
