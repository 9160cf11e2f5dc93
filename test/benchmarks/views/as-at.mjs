import { boardColumns } from './board-by-status.mjs';
import { cardsFrom } from './cards.mjs';
import { commitment } from './commitment.mjs';
import { boardId, due, holds, isUsual, kinds, leftOut, object } from './pieces.mjs';
import { rowsFrom } from './register.mjs';
import { pastDay } from './seed-past.mjs';

/** The end of the day `$1`. */
const until = `(($1::date + 1)::timestamp at time zone 'UTC' - interval '1 microsecond')`;

/** Rows that changed: those of now and those of before. */
const versions = [
  'commitments',
  'parties',
  'milestones',
  'follow_ups',
  'organisations',
  'teams',
  'sources',
  'commitment_links',
];
/** Rows that were added, with the time in this column. */
const added = {
  acceptances: 'at',
  assessment_replies: 'recorded_at',
  assessment_withdrawals: 'at',
  assessments: 'drafted_at',
  delivery_tests: 'written_at',
  due_date_moves: 'at',
  evidence: 'submitted_at',
  evidence_withdrawals: 'at',
  finding_checks: 'at',
  finding_replies: 'recorded_at',
  finding_responses: 'at',
  finding_withdrawals: 'at',
  finding_wordings: 'at',
  findings: 'raised_at',
  judgement_withdrawals: 'at',
  judgements: 'recorded_at',
  missing_things: '(select j.recorded_at from public.judgements j where j.id = t.judgement_id)',
  money_amounts: 'recorded_at',
  money_withdrawals: 'at',
  party_positions: 'recorded_at',
  party_report_withdrawals: 'at',
  party_reports: 'recorded_at',
  request_outcomes: 'at',
  reply_extensions: 'at',
  requests: 'asked_at',
  rung_marks: 'recorded_at',
  scope_mark_withdrawals: 'at',
  scope_marks: 'recorded_at',
  sign_offs: 'at',
  stage_changes: 'recorded_at',
  statement_withdrawals: 'at',
  statements: 'created_at',
  supports: 'created_at',
};

const past = [
  ...versions.map(
    (table) => `${table} as not materialized (select t.* from (
      select true as is_now, 'infinity'::timestamptz as until_at, now.* from public.${table} now
        union all select false, past.* from public.past_${table} past) t
      where t.since_at <= ${until} and (t.is_now or t.until_at > ${until}))`,
  ),
  ...Object.entries(added).map(
    ([table, at]) =>
      `${table} as not materialized (select t.* from public.${table} t where ${at.startsWith('(') ? at : `t.${at}`} <= ${until})`,
  ),
  `standings as not materialized (select t.* from public.standings t where t.from_at <= ${until} and t.until_at > ${until})`,
].join(', ');

/** Whether evidence `e`, with its support `s`, was accepted for it and not revised since. */
const isAccepted = `(select a.decision = 'ACCEPTED' and s.id = any(a.support_ids) from acceptances a
    where a.evidence_id = s.evidence_id order by a.sequence desc limit 1)
  and not exists (select 1 from evidence newer where newer.item_id = e.item_id and newer.number > e.number
    and not exists (select 1 from evidence_withdrawals w where w.evidence_id = newer.id))`;

/** What the database derives from these rows, of another day. */
const derived = `
  counting_supports as not materialized (select s.* from supports s
    where not exists (select 1 from evidence_withdrawals w where w.evidence_id = s.evidence_id) and ${holds('s')}),
  unproven_milestones as not materialized (
    select m.id as milestone_id, m.commitment_id,
      case when was.needed_grade is null then null when m.removed_at is not null then 'REMOVED'
        when not m.is_required then 'NOT_REQUIRED' when was.needed_grade < m.needed_grade then 'GRADE_LOWERED' end as since_test,
      coalesce(proof.until, '-infinity') as proven_until
    from milestones m
    left join lateral (select w.needed_grade from delivery_test_milestones w where w.milestone_id = m.id and w.delivery_test_id = (
      select t.id from delivery_tests t where t.commitment_id = m.commitment_id order by t.number desc limit 1)) was on true
    cross join lateral (select max(coalesce(e.valid_until, 'infinity')) as until
      from counting_supports s join evidence e on e.id = s.evidence_id
      where s.claim = 'MILESTONE' and s.claim_id = m.id and s.role = 'SUPPORTS'
        and s.grade <= least(was.needed_grade, case when m.is_required and m.removed_at is null then m.needed_grade end)
        and ${isAccepted}) proof
    where (was.needed_grade is not null or m.is_required and m.removed_at is null)
      and coalesce(proof.until, '-infinity') < 'infinity'),
  delivery_test_uses as not materialized (
    select g.delivery_test_id, 'AGREED' as use from sign_offs g where g.delivery_test_id is not null and g.decision = 'AGREED'
    union all select a.delivery_test_id, 'ASSESSED' from assessments a join assessment_replies r on r.assessment_id = a.id
      where a.delivery_test_id is not null),
  current_amounts as not materialized (select distinct on (a.commitment_id, a.stage) a.* from money_amounts a
    where not exists (select 1 from money_withdrawals w where w.amount_id = a.id)
    order by a.commitment_id, a.stage, a.sequence desc)`;

/** A statement about today, over the rows of another day, which it finds under the names of their tables. */
const asAt = (text, more = '') => {
  const ofDay = text
    .replaceAll(/and [sz]\.until_at = 'infinity'/g, '')
    .replaceAll(
      'c.changed_at',
      `(select coalesce(max(k.at), c.created_at) from commitment_changes k where k.commitment_id = c.id and k.at <= ${until})`,
    );
  return `with ${past}, ${derived}${more} ${ofDay}`;
};

/** What a list needs of each of its commitments, read once. */
const day = `, day as materialized (select c.id, c.kind, s.status, ${due} as key
  from commitments c join standings s on s.commitment_id = c.id and s.voice = 'REPORTED' where ${isUsual})`;

/** The rows of a list from the first of `chosen`, whose other columns are read only for them. */
const firstOf = (
  chosen,
  size,
) => `select c.*, f.key from (select id, key from day where ${chosen} order by key, id limit ${size + 1}) f
  join commitments c on c.id = f.id order by f.key, f.id`;

const board = `select json_build_object('data', json_build_object(
  'board', (select json_agg(${object(
    'BoardColumn',
    `'id', $2::text || k.key, 'key', k.key, 'label', null,
     'count', (select count(*) from day where status = any(k.statuses)), 'columnsInAll', 6,
     'cards', ${cardsFrom(firstOf('status = any(k.statuses)', 25))}`,
  )} order by k.place) from ${boardColumns}),
  'kinds', ${kinds('true').replace('from commitments c', 'from day c')},
  'leftOut', ${leftOut('true')}))::text as answer`;

const rows = `select json_build_object('data', json_build_object(
  'commitments', ${rowsFrom(firstOf('true', 50), 'select count(*) from day')},
  'leftOut', ${leftOut('true')}))::text as answer`;

const search = { asAt: pastDay };

export const boardAsAt = {
  name: 'board as at',
  places: [{ page: 'board-page', search }],
  floor: { Board: { text: asAt(board, day), values: ({ variables }) => [pastDay, boardId(variables)] } },
};

export const registerAsAt = {
  name: 'register as at',
  places: [{ page: 'register-page', search }],
  floor: { Register: { text: asAt(rows, day), values: () => [pastDay] } },
};

export const commitmentAsAt = {
  name: 'commitment as at',
  places: commitment.places.map((place) => ({ ...place, search })),
  floor: {
    Commitment: {
      text: asAt(commitment.floor.Commitment.text),
      values: (asked) => commitment.floor.Commitment.values({ ...asked, today: pastDay }),
    },
  },
};
