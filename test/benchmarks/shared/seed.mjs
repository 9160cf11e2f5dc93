import { createHash, randomBytes } from 'node:crypto';
import { connections } from './connections.mjs';

/** The number of rows of each type, for a number of commitments. */
const sizes = (commitments) => ({ teams: 20, people: 200, organisations: 150, sources: Math.ceil(commitments / 20) });

/** The n-th id of a type of row: the same every time, because other rows refer to it. */
const id = (sort, n) => `('0190${sort}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const sameId = (sort, n) => `0190${sort}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const team = (n) => id('0001', n);
const person = (n) => id('0002', n);
const organisation = (n) => id('0003', n);
const source = (n) => id('0004', n);
const passage = (n) => id('0005', n);
const commitment = (n) => id('0006', n);
const judgement = (n) => id('0007', n);
const evidence = (n) => id('0008', n);

/** A whole number from 0, pseudo-random but the same every time. */
const drawn = (n, salt, below) => `(abs(hashint8((${n})::bigint * 1000 + ${salt})::bigint) % (${below}))`;
const pick = (values, at) => `(array[${values.map((value) => `'${value}'`).join()}])[${at} + 1]`;

const now = `'2026-11-22T10:00:00Z'::timestamptz`;
const ago = (days) => `(${now} - (${days}) * interval '1 day')`;

const kinds = ['FUNDING', 'AGREEMENT', 'SUMMIT', 'PARTNERSHIP', 'SANCTIONS', 'REFORM', 'OPERATION', 'OTHER'];
const areas = ['migration', 'energy', 'defence', 'trade', 'health', 'climate', 'transport', 'education', 'science'];
const subjects = [
  'ferry timetable',
  'grid interconnector',
  'border post',
  'harbour patrol',
  'student exchange',
  'flood warning system',
  'rail tunnel',
  'vaccine store',
];
const acts = [
  'Fund the',
  'Agree on the',
  'Hold a meeting on the',
  'Set up a task force for the',
  'Review the law on the',
  'Extend the',
  'Publish a plan for the',
];
/** Weights out of a hundred: open statuses are the most common, and none is rare. */
const statuses = {
  UNCLEAR: 26,
  NOT_STARTED: 12,
  ON_TRACK: 25,
  AT_RISK: 12,
  OFF_TRACK: 7,
  DELIVERED: 9,
  PARTLY_DELIVERED: 3,
  NOT_DELIVERED: 3,
  WITHDRAWN: 1,
  SUPERSEDED: 2,
};
const weighted = Object.entries(statuses).flatMap(([status, weight]) => Array(weight).fill(status));
const status = (n) => pick(weighted, drawn(n, 1, weighted.length));

const title = (n) => `${pick(acts, drawn(n, 2, acts.length))} || ' ' || ${pick(subjects, drawn(n, 3, subjects.length))}
  || ' between region ' || ${drawn(n, 4, 400)} || ' and region ' || ${drawn(n, 5, 400)}`;

/** Statements that fill an empty, migrated database; PostgreSQL generates every row. */
const statements = (count, { teams, people, organisations, sources } = sizes(count)) => [
  `insert into teams (id, name, created_at) select ${team('n')}, 'Team ' || n, ${now} from generate_series(1, ${teams}) n`,
  `insert into people (id, pseudonym, name, email, created_at)
    select ${person('n')}, ${person('n')}, 'Person ' || n, 'person-' || n || '@example.org', ${now} from generate_series(1, ${people}) n`,
  `insert into organisations (id, kind, name, short_name, is_own, created_at)
    select ${organisation('n')}, 'COUNTRY', 'Republic of Region ' || n, 'Region ' || n, n <= 3, ${now} from generate_series(1, ${organisations}) n`,
  `insert into sources (id, title, publisher, published, published_earliest, published_latest, copy_state, media_type, text,
      text_length, text_sha256, same_text_sha256, archived_at)
    select ${source('n')}, 'Joint statement ' || n, 'Office ' || (n % 40), day::text, day, day, 'ORIGINAL', 'TEXT', words,
      length(words), sha256(words::bytea), sha256(words::bytea), ${now}
    from (select n, (${ago(drawn('n', 6, 900))})::date as day,
      'Statement ' || n || '. ' || repeat('The two regions will do what they said they would. ', 20) as words
      from generate_series(1, ${sources}) n) s`,
  `insert into commitments (id, number, title, kind, lead_team_id, accountable_id, due_words, due_edtf, due_earliest, due_latest,
      due_basis, amount, currency, policy_areas, marking, handling_instruction, responsibility, created_at, archived_at, archived_reason)
    select ${commitment('n')}, nextval('commitment_numbers'), ${title('n')}, ${pick(kinds, drawn('n', 7, 8))},
      ${team(`1 + ${drawn('n', 8, teams)}`)}, ${person(`1 + ${drawn('n', 9, people)}`)},
      case when dated then 'by ' || day end, case when dated then day::text end, case when dated then day end,
      case when dated then day end, case when dated then 'EXPLICIT' end,
      case when n % 3 = 0 then ${drawn('n', 10, 900)} * 1000000 end, case when n % 3 = 0 then 'GBP' end,
      array[${pick(areas, drawn('n', 11, 9))}, ${pick(areas, drawn('n', 12, 9))}],
      case when ${drawn('n', 13, 10)} = 0 then 'PUBLIC' else 'OFFICIAL' end, null, case when ${drawn('n', 14, 12)} = 0 then 'EXTERNAL' else 'OWN' end,
      ${ago(drawn('n', 15, 700))}, case when archived then ${now} end, case when archived then 'Entered twice' end
    from (select n, (${ago(`${drawn('n', 16, 1400)} - 900`)})::date as day, ${drawn('n', 17, 8)} > 0 as dated,
      ${drawn('n', 18, 50)} = 0 as archived from generate_series(1, ${count}) n) c`,
  // The reader’s own team leads sensitive commitments: the reader sees all, but visibility is checked for every row.
  `update commitments set marking = 'OFFICIAL_SENSITIVE', handling_instruction = 'Within the team'
    where lead_team_id = ${team('1')} and number % 4 = 0`,
  `insert into parties (id, commitment_id, organisation_id, words, role, position)
    select gen_random_uuid(), ${commitment('n')}, case when group_words is null then ${organisation(`1 + (${drawn('n', 20, organisations)} + p) % ${organisations}`)} end,
      group_words, ${pick(['UNDERTAKES', 'PARTNER', 'BENEFICIARY'], 'p')}, p
    from (select n, p, case when p = 2 and n % 5 = 0 then 'local councils' end as group_words
      from generate_series(1, ${count}) n, generate_series(0, 2) p where p < 2 or n % 2 = 0) p`,
  `insert into passages (id, source_id, start, "end", quote, prefix, suffix, created_at)
    select ${passage('n')}, ${source(`1 + (n - 1) / 20`)}, (n - 1) % 20 * 50, (n - 1) % 20 * 50 + 49,
      'The two regions will do what they said they would.', '', '', ${now} from generate_series(1, ${count}) n`,
  `insert into statements (id, commitment_id, passage_id, source_id, roles, manner, force, created_at)
    select gen_random_uuid(), ${commitment('n')}, ${passage('n')}, ${source(`1 + (n - 1) / 20`)}, '{STATES}', 'NARRATED', 'WILL', ${now}
    from generate_series(1, ${count}) n`,
  `insert into stage_changes (id, commitment_id, stage, recorded_at)
    select gen_random_uuid(), id, case kind when 'AGREEMENT' then 'PROPOSED' when 'SANCTIONS' then 'UNDER_CONSIDERATION' else 'ANNOUNCED' end, created_at from commitments`,
  `insert into judgements (id, commitment_id, status, rationale, effective_on, recorded_at, recorded_by)
    select ${judgement('n')}, ${commitment('n')}, ${status('n')}, 'As the two regions last reported it.', (${ago('day')})::date, ${ago('day')}, ${person(`1 + ${drawn('n', 21, people)}`)}
    from (select n, ${drawn('n', 22, 150)} as day from generate_series(1, ${count}) n) j`,
  `insert into standings (commitment_id, voice, from_at, stage, status, judgement_id, judged_on, judged_at, last_news_at)
    select j.commitment_id, 'REPORTED', j.recorded_at, s.stage, j.status, j.id, j.effective_on, j.recorded_at, j.recorded_at
    from judgements j join stage_changes s using (commitment_id)`,
  // Six of ten reports are agreed, one is sent back; nothing is assessed.
  `insert into sign_offs (id, judgement_id, decision, reason, override, unmet_milestone_ids, at, "by")
    select gen_random_uuid(), j.id, case when agrees then 'AGREED' else 'SENT_BACK' end, case when not agrees then 'Which of the regions?' end,
      null, '{}', j.recorded_at + interval '1 hour', (select p.id from people p where p.id <> j.recorded_by limit 1)
    from (select *, abs(hashtext(id::text)) % 10 < 6 as agrees from judgements) j where abs(hashtext(j.id::text)) % 10 < 7`,
  `insert into standings (commitment_id, voice, from_at, stage, status, judgement_id, judged_on, judged_at, last_news_at)
    select j.commitment_id, 'AGREED', j.recorded_at, s.stage, coalesce(agreed.status, 'UNCLEAR'), agreed.id, agreed.effective_on, g.at, j.recorded_at
    from judgements j join stage_changes s using (commitment_id) left join sign_offs g on g.judgement_id = j.id and g.decision = 'AGREED'
      left join judgements agreed on agreed.id = g.judgement_id`,
  `insert into standings (commitment_id, voice, from_at, stage, status, last_news_at)
    select commitment_id, 'ASSESSED', from_at, stage, 'UNCLEAR', last_news_at from standings where voice = 'REPORTED'`,
  `insert into evidence (id, commitment_id, kind, title, effective_edtf, effective_earliest, effective_latest, valid_until, address, submitted_by, submitted_at)
    select ${evidence('n * 10 + e')}, ${commitment('n')}, 'LINK', 'Report ' || e || ' on what was done', day::text, day, day,
      case when ${drawn('n * 10 + e', 30, 4)} = 0 then day + 300 end, 'https://example.org/reports/' || n || '/' || e, ${person(`1 + ${drawn('n * 10 + e', 23, people)}`)}, day + interval '9 hours'
    from (select n, e, (${ago(drawn('n * 10 + e', 24, 400))})::date as day
      from generate_series(1, ${count}) n, generate_series(1, 7) e where e <= 2 + ${drawn('n', 25, 5)}) x`,
  `insert into supports (id, evidence_id, commitment_id, claim, claim_id, role, grade, created_at)
    select gen_random_uuid(), e.id, e.commitment_id, 'JUDGEMENT', j.id, 'SUPPORTS', ${pick(['A', 'B', 'C', 'D'], 'abs(hashtext(e.id::text)) % 4')}, e.submitted_at
    from evidence e join judgements j using (commitment_id)`,
  `insert into follow_ups (id, commitment_id, title, assignee_id, team_id, due_on, state, created_at, finished_at, outcome)
    select gen_random_uuid(), ${commitment('n')}, 'Ask the office for the signed minutes', case when f <> 2 then ${person(`1 + ${drawn('n * 10 + f', 26, people)}`)} end,
      case when f = 2 then ${team(`1 + ${drawn('n', 27, teams)}`)} end, (${ago(`${drawn('n * 10 + f', 28, 90)} - 60`)})::date,
      case when f = 3 then 'DONE' else 'OPEN' end, ${ago('70')}, case when f = 3 then ${now} end, case when f = 3 then 'Received' end
    from generate_series(1, ${count}) n, generate_series(1, 3) f where f <= ${drawn('n', 29, 4)}`,
  `update commitments set changed_at = created_at`,
  `insert into memberships (id, person_id, team_id, role) select gen_random_uuid(), ${person('p')}, ${team('t')}, 'MANAGER'
    from generate_series(1, ${connections}) p, generate_series(1, 3) t`,
];

/** The signed-in readers, in the order of their tokens. */
export const readers = Array.from({ length: connections }, (_, at) => ({
  id: sameId('0002', at + 1),
  teamIds: [1, 2, 3].map((n) => sameId('0001', n)),
}));

export const sourceId = (n) => sameId('0004', n);

/** Tables whose triggers collect the text of commitments: doing it once at the end is faster than per statement. */
const worded = ['commitments', 'parties', 'statements'];

/**
 * Fills an empty, migrated database with a register of this size, and signs in managers of the same teams. Returns
 * their session tokens, one per connection, because each user has a limited share.
 */
export async function seed(client, commitments) {
  for (const table of worded) await client.query(`alter table ${table} disable trigger user`);
  for (const statement of statements(commitments)) await client.query(statement);
  for (const table of worded) await client.query(`alter table ${table} enable trigger user`);
  await client.query('select reword(array(select id from commitments))');
  const tokens = Array.from({ length: connections }, () => randomBytes(32).toString('base64url'));
  await client.query(
    `insert into sessions (id, token_hash, person_id, device, created_at, last_used_at, expires_at)
     select gen_random_uuid(), hash, ${person('at')}, 'the benchmark', now(), now(), now() + interval '1 day'
     from unnest($1::bytea[]) with ordinality as signed_in (hash, at)`,
    [tokens.map((token) => createHash('sha256').update(token).digest())],
  );
  await client.query('vacuum analyze');
  return tokens;
}
