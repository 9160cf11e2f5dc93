import { commitmentView, hiddenFrom } from './commitments/commitment.view.js';
import { identifier, join, raw, sql, type Bound, type Sql } from './platform/sql/sql.js';
import {
  addedWith,
  always,
  described,
  doneAt,
  fact,
  from,
  heldFrom,
  learntAt,
  readPast,
  worked,
  type Rows,
} from './platform/views/past.js';
import type { AsAt } from './platform/views/view.js';

const rights = 'Who may do what is decided as of today.';
const erasable = 'Names can be erased, and an erased name must not come back on an earlier day.';
const intake = 'What is still to be decided is work, and work is done today.';
const bytes = 'They never change, and the row that uses them has a time of its own.';
const derivedToday = 'A list of what waits today.';
const personal = 'It belongs to one reader, and says nothing about the register.';
const rounds = 'A round is shown as of today: what it froze never changes.';
const byDay = 'It is read instead of another table, by the day of its rows.';
const running = 'It runs the deployment, and says nothing about the register.';

/** When the latest event about a commitment `t` was recorded has a table of its own. */
const changedBy = (until: Bound) => sql`coalesce((select max(changed.at) from public.commitment_changes changed
  where changed.commitment_id = t.id and changed.at <= ${until}::timestamptz), t.created_at) as changed_at`;

/** The columns of a commitment `t` as at a day, where its own row does not have them from `elsewhere`. */
const commitmentColumns = (until: Bound, elsewhere: (column: Sql, name: string) => Sql | undefined) => {
  const columns = [...commitmentView.table.columns.values()].map(({ name }) => {
    const column = identifier(name);
    if (name === 'changed_at') return changedBy(until);
    return elsewhere(column, name) ?? sql`t.${column}`;
  });
  return join(columns, ', ');
};

const commitmentAsAt = (until: Bound) => commitmentColumns(until, () => undefined);

const isOn = (row: Sql, day: Bound) => sql`${row}.from_on <= ${day}::date and ${row}.until_on > ${day}::date`;

/**
 * The tables of earlier due dates and of the days of archiving have few rows: only from there comes what is in no row of today.
 * That a commitment was archived is not null, so PostgreSQL knows how many were not.
 */
const commitmentsOn: Rows = (table, { day, until }, reader) => {
  const elsewhere = (column: Sql, name: string) =>
    name.startsWith('archived_')
      ? sql`archived.${column}`
      : name.startsWith('due_')
        ? sql`case when t.due_from <= ${day}::date then t.${column} else (select due.${column} from public.effective_due_dates due
            where due.commitment_id = t.id and ${isOn(raw('due'), day)}) end as ${column}`
        : undefined;
  return sql`select ${commitmentColumns(until, elsewhere)} from ${table} t
    left join public.effective_archivings archived on archived.commitment_id = t.id and ${isOn(raw('archived'), day)}
      and archived.archived_at is not null
    where t.began_on <= ${day}::date and t.id not in (${hiddenFrom(reader)})`;
};

const standingsOn: Rows = (_, { day }) =>
  sql`select span.* from public.effective_standings span where ${isOn(raw('span'), day)}`;

const isPublished = ({ day }: AsAt): Sql => sql`exists (select 1 from public.sources published
  where published.id = t.source_id and published.published_earliest <= ${day}::date)`;

/** What a statement shows counts from the day of that statement. */
const isStated = (id: string): Sql => sql`exists (select 1 from counting_statements said where said.id = ${raw(id)})`;

/** With a move, all before it count, so that each date is followed by the next. */
const movesOn: Rows = (table, { until }) => sql`select t.* from ${table} t where exists (
  select 1 from ${table} later where later.commitment_id = t.commitment_id and later.sequence >= t.sequence
    and (later.at <= ${until}::timestamptz or ${isStated('later.statement_id')}))`;

/** Evidence supports a claim once both are so, which the database keeps with it. */
const countingOn: Rows = (table, { day }) => sql`select t.* from ${table} t where t.counts_from <= ${day}::date`;

/** How every table is read as at a day. Views of the database follow from the tables that they select from. */
readPast({
  acceptances: doneAt('at'),
  account_changes: always(rights),
  answered_requests: always(running),
  archived_copies: { ...doneAt('fetched_at'), EFFECTIVE: addedWith('evidence', 'evidence_id').EFFECTIVE },
  assessment_replies: doneAt('at', 'recorded_at'),
  assessment_verdicts: addedWith('assessments', 'assessment_id'),
  assessment_withdrawals: learntAt('at'),
  assessments: doneAt('drafted_at'),
  backgrounds: worked('backgrounds'),
  bookmarks: always(running),
  commitment_changes: doneAt('at'),
  commitment_links: described('commitment_links'),
  commitment_words: described('commitment_words'),
  commitments: described('commitments', commitmentsOn, { hidden: hiddenFrom, values: commitmentAsAt }),
  delivery_test_milestones: addedWith('delivery_tests', 'delivery_test_id'),
  delivery_tests: doneAt('written_at'),
  due_date_moves: { ...doneAt('at'), EFFECTIVE: movesOn },
  effective_archivings: always(byDay),
  effective_due_dates: always(byDay),
  effective_standings: always(byDay),
  event_text_keys: always(erasable),
  event_texts: addedWith('events', 'event_id'),
  events: learntAt('at'),
  evidence: fact('submitted_at', from('effective_earliest')),
  evidence_waits: always(derivedToday),
  evidence_withdrawals: learntAt('at'),
  extractions: always(intake),
  file_removals: always(bytes),
  files: always(bytes),
  finding_checks: doneAt('at'),
  finding_replies: doneAt('at', 'recorded_at'),
  finding_responses: doneAt('at'),
  finding_wordings: doneAt('at'),
  finding_withdrawals: learntAt('at'),
  findings: doneAt('raised_at'),
  follow_ups: worked('follow_ups'),
  invitations: always(rights),
  judgement_statements: addedWith('judgements', 'judgement_id'),
  judgement_withdrawals: learntAt('at'),
  judgements: fact('recorded_at', from('effective_on')),
  known_devices: always(rights),
  looks: always(derivedToday),
  memberships: always(rights),
  milestones: described('milestones'),
  missing_things: addedWith('judgements', 'judgement_id'),
  money_amounts: fact('recorded_at', from('effective_earliest')),
  money_withdrawals: learntAt('at'),
  note_withdrawals: learntAt('at'),
  notes: doneAt('created_at'),
  one_time_codes: always(rights),
  organisation_members: described('organisation_members'),
  organisations: described('organisations'),
  outside_readings: always(intake),
  parties: described('parties'),
  party_positions: fact('recorded_at', () => isStated('t.statement_id')),
  party_report_withdrawals: learntAt('at'),
  party_reports: fact('recorded_at', from('effective_on')),
  passages: learntAt('created_at'),
  password_resets: always(rights),
  people: always(erasable),
  proposal_outcomes: always(intake),
  proposals: always(intake),
  read_proposals: always(intake),
  reading_adjudications: always(intake),
  reading_answers: always(intake),
  reading_weights: always(intake),
  reply_extensions: doneAt('at'),
  request_outcomes: doneAt('at'),
  requests: doneAt('asked_at'),
  round_amendment_outcomes: always(rounds),
  round_amendments: always(rounds),
  round_freezings: always(rounds),
  round_moves: always(rounds),
  round_signatures: always(rounds),
  round_values: always(rounds),
  rounds: always(rounds),
  rung_marks: learntAt('recorded_at'),
  sample_adjudications: doneAt('at'),
  sample_closings: doneAt('at'),
  sample_items: addedWith('samples', 'sample_id'),
  sample_readers: doneAt('named_at'),
  sample_readings: doneAt('finished_at'),
  sample_results: doneAt('recorded_at'),
  sample_strata: addedWith('samples', 'sample_id'),
  sample_tests: addedWith('samples', 'sample_id'),
  samples: doneAt('drawn_at'),
  scope_mark_withdrawals: learntAt('at'),
  scope_marks: fact('recorded_at', () => sql`${isStated('t.from_statement_id')} and ${isStated('t.to_statement_id')}`),
  sessions: always(rights),
  settings: always(running),
  sign_in_tries: always(rights),
  sign_offs: doneAt('at'),
  source_facts: described('source_facts'),
  source_originals: always(bytes),
  source_readers: always(intake),
  source_readings: always(intake),
  source_words: always(intake),
  sources: described('sources'),
  stage_changes: fact('recorded_at', (at) => sql`t.effective_edtf is null or ${from('effective_earliest')(at)}`),
  standings: heldFrom('from_at', 'until_at', standingsOn),
  statement_withdrawals: learntAt('at'),
  statements: fact('created_at', isPublished),
  supports: { ...doneAt('created_at'), EFFECTIVE: countingOn },
  teams: described('teams'),
  tours: always(personal),
  visits: always(personal),
});
