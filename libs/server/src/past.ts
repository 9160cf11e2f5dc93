import { commitmentView, hiddenFrom } from './commitments/commitment.view.js';
import { identifier, join, raw, sql, type Bound } from './platform/sql/sql.js';
import { addedAt, addedWith, always, changing, heldFrom, readPast } from './platform/views/past.js';

const rights = 'Who may do what is decided as of today.';
const erasable = 'Names can be erased, and an erased name must not come back on an earlier day.';
const intake = 'What is still to be decided is work, and work is done today.';
const bytes = 'They never change, and the row that uses them has a time of its own.';
const derivedToday = 'A list of what waits today.';
const personal = 'It belongs to one reader, and says nothing about the register.';
const rounds = 'A round is shown as of today: what it froze never changes.';
const running = 'It runs the deployment, and says nothing about the register.';

/** The columns of a commitment as at a day; when the latest event about it was recorded has a table of its own. */
const commitmentAsAt = (until: Bound) => {
  const changedAt = sql`coalesce((select max(changed.at) from public.commitment_changes changed
    where changed.commitment_id = t.id and changed.at <= ${until}::timestamptz), t.created_at) as changed_at`;
  const others = [...commitmentView.table.columns.values()].filter(({ name }) => name !== 'changed_at');
  return join([...others.map(({ name }) => sql`${raw('t.')}${identifier(name)}`), changedAt], ', ');
};

/** How every table is read as at a day. Views of the database follow from the tables that they select from. */
readPast({
  acceptances: addedAt('at'),
  account_changes: always(rights),
  answered_requests: always(running),
  archived_copies: addedAt('fetched_at'),
  assessment_replies: addedAt('recorded_at'),
  assessment_verdicts: addedWith('assessments', 'assessment_id'),
  assessment_withdrawals: addedAt('at'),
  assessments: addedAt('drafted_at'),
  backgrounds: changing('backgrounds'),
  bookmarks: always(running),
  commitment_changes: addedAt('at'),
  commitment_links: changing('commitment_links'),
  commitment_words: changing('commitment_words'),
  commitments: changing('commitments', { hidden: hiddenFrom, values: commitmentAsAt }),
  delivery_test_milestones: addedWith('delivery_tests', 'delivery_test_id'),
  delivery_tests: addedAt('written_at'),
  due_date_moves: addedAt('at'),
  event_text_keys: always(erasable),
  event_texts: addedWith('events', 'event_id'),
  events: addedAt('at'),
  evidence: addedAt('submitted_at'),
  evidence_waits: always(derivedToday),
  evidence_withdrawals: addedAt('at'),
  extractions: always(intake),
  file_removals: always(bytes),
  files: always(bytes),
  finding_checks: addedAt('at'),
  finding_replies: addedAt('recorded_at'),
  finding_responses: addedAt('at'),
  finding_wordings: addedAt('at'),
  finding_withdrawals: addedAt('at'),
  findings: addedAt('raised_at'),
  follow_ups: changing('follow_ups'),
  invitations: always(rights),
  judgement_statements: addedWith('judgements', 'judgement_id'),
  judgement_withdrawals: addedAt('at'),
  judgements: addedAt('recorded_at'),
  known_devices: always(rights),
  looks: always(derivedToday),
  memberships: always(rights),
  milestones: changing('milestones'),
  missing_things: addedWith('judgements', 'judgement_id'),
  money_amounts: addedAt('recorded_at'),
  money_withdrawals: addedAt('at'),
  note_withdrawals: addedAt('at'),
  notes: addedAt('created_at'),
  one_time_codes: always(rights),
  organisation_members: changing('organisation_members'),
  organisations: changing('organisations'),
  outside_readings: always(intake),
  parties: changing('parties'),
  party_positions: addedAt('recorded_at'),
  party_report_withdrawals: addedAt('at'),
  party_reports: addedAt('recorded_at'),
  passages: addedAt('created_at'),
  password_resets: always(rights),
  people: always(erasable),
  proposal_outcomes: always(intake),
  proposals: always(intake),
  reading_weights: always(intake),
  reply_extensions: addedAt('at'),
  request_outcomes: addedAt('at'),
  requests: addedAt('asked_at'),
  round_amendment_outcomes: always(rounds),
  round_amendments: always(rounds),
  round_freezings: always(rounds),
  round_moves: always(rounds),
  round_signatures: always(rounds),
  round_values: always(rounds),
  rounds: always(rounds),
  rung_marks: addedAt('recorded_at'),
  sample_adjudications: addedAt('at'),
  sample_closings: addedAt('at'),
  sample_items: addedWith('samples', 'sample_id'),
  sample_readers: addedWith('samples', 'sample_id'),
  sample_readings: addedAt('finished_at'),
  sample_results: addedAt('recorded_at'),
  sample_strata: addedWith('samples', 'sample_id'),
  sample_tests: addedWith('samples', 'sample_id'),
  samples: addedAt('drawn_at'),
  scope_mark_withdrawals: addedAt('at'),
  scope_marks: addedAt('recorded_at'),
  sessions: always(rights),
  settings: always(running),
  sign_in_tries: always(rights),
  sign_offs: addedAt('at'),
  source_facts: changing('source_facts'),
  source_originals: always(bytes),
  source_words: always(intake),
  sources: changing('sources'),
  stage_changes: addedAt('recorded_at'),
  standings: heldFrom('from_at', 'until_at'),
  statement_withdrawals: addedAt('at'),
  statements: addedAt('created_at'),
  supports: addedAt('created_at'),
  teams: changing('teams'),
  tours: always(personal),
  visits: always(personal),
});
