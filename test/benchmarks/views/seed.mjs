import { canonicalBytes, leafHash } from '@followthrough/ledger/entry';
import { seal } from '@followthrough/ledger/sealed-text';
import { seed } from '../shared/seed.mjs';
import { assessmentStatements } from './seed-assessments.mjs';
import { findingStatements } from './seed-findings.mjs';
import { pastStatements } from './seed-past.mjs';
import { revisedAgainStatements, revisedStatements, searchStatements } from './seed-evidence.mjs';
import { testStatements } from './seed-tests.mjs';

const now = `'2026-11-22T10:00:00Z'::timestamptz`;

/** Data for pages beyond what a board needs: each statement adds to some of the commitments, so that they differ. */
const commitmentStatements = [
  ...revisedStatements,
  `update commitments set created_by = accountable_id,
    named_readers = case when number % 4 = 0 then array[accountable_id] else '{}' end`,
  `update organisations o set parent_id = (select id from organisations p where p.short_name = 'Region ' || substring(o.short_name from 8)::integer - 100)
    where substring(o.short_name from 8)::integer > 100`,
  `insert into evidence_withdrawals (id, evidence_id, reason, at, "by")
    select gen_random_uuid(), id, 'Sent for another commitment', submitted_at + interval '1 day', submitted_by
    from evidence where abs(hashtext(id::text)) % 40 = 0`,
  `insert into milestones (id, commitment_id, words, due_words, due_edtf, due_earliest, due_latest, due_basis, is_required, needed_grade, position, created_at, is_after_report)
    select gen_random_uuid(), c.id, 'Step ' || m || ' of what was agreed', c.due_words, c.due_edtf, c.due_earliest, c.due_latest, c.due_basis,
      m = 1, 'B', m, c.created_at, m = 2 and c.number % 20 = 0 from commitments c, generate_series(1, 2) m where c.number % 2 = 0`,
  `insert into supports (id, evidence_id, commitment_id, claim, claim_id, role, grade, created_at)
    select gen_random_uuid(), e.id, m.commitment_id, 'MILESTONE', m.id, 'SUPPORTS', 'B', e.submitted_at
    from milestones m join lateral (select * from evidence e where e.commitment_id = m.commitment_id order by id limit 1) e on true
    where m.position = 1`,
  ...searchStatements,
  `insert into acceptances (id, evidence_id, decision, reason, support_ids, at, "by")
    select gen_random_uuid(), e.id, case when is_refused then 'NOT_ACCEPTED' else 'ACCEPTED' end, case when is_refused then 'It is about another region.' end,
      array(select s.id from supports s where s.evidence_id = e.id), e.submitted_at + interval '2 days',
      (select p.id from people p where p.id <> e.submitted_by limit 1)
    from (select *, abs(hashtext(id::text)) % 10 = 0 as is_refused from evidence where abs(hashtext(id::text)) % 50 > 0) e
    where not exists (select 1 from evidence newer where newer.item_id = e.item_id and newer.number > e.number)`,
  ...revisedAgainStatements,
  `insert into missing_things (id, judgement_id, commitment_id, words, position)
    select gen_random_uuid(), j.id, j.commitment_id, 'Paper ' || m || ' that would show it', m
    from judgements j, generate_series(1, 2) m where j.status in ('UNCLEAR', 'AT_RISK')`,
  `update follow_ups f set created_by = f.assignee_id, missing_thing_id =
    (select id from missing_things m where m.commitment_id = f.commitment_id and m.position = 1)`,
  `insert into judgement_statements (judgement_id, statement_id)
    select j.id, s.id from judgements j join statements s using (commitment_id)`,
  `insert into judgements (id, commitment_id, status, rationale, effective_on, recorded_at, recorded_by)
    select gen_random_uuid(), c.id, case when c.number % 50 = 10 then 'DELIVERED' else 'UNCLEAR' end,
      case when c.number % 50 = 10 then 'The regions said that it was done.' else 'Nothing was known at first.' end, (c.created_at)::date, c.created_at, c.accountable_id
    from commitments c join standings s on s.commitment_id = c.id and s.voice = 'REPORTED' where c.created_at < s.judged_at`,
  `insert into commitment_links (id, from_id, to_id, kind, created_at)
    select gen_random_uuid(), c.id, o.id, 'PART_OF', ${now} from commitments c join commitments o on o.number = c.number + 1 where c.number % 5 = 0`,
  `insert into due_date_moves (id, commitment_id, old_words, old_edtf, old_latest, new_words, new_edtf, new_latest, reason, at, "by")
    select gen_random_uuid(), id, 'sooner', (due_latest - 30)::text, due_latest - 30, due_words, due_edtf, due_latest, 'The two regions said so.', ${now}, accountable_id
    from commitments where number % 6 = 0 and due_latest is not null`,
  `insert into requests (id, commitment_id, kind, reason, from_words, from_edtf, from_latest, due_words, due_edtf, due_earliest, due_latest, due_basis, asked_at, asked_by)
    select gen_random_uuid(), id, 'MOVE', 'The two regions need more time.', due_words, due_edtf, due_latest, 'a month later', (due_latest + 30)::text, due_latest + 30,
      due_latest + 30, 'EXPLICIT', ${now}, coalesce(accountable_id, created_by) from commitments where number % 40 = 0 and due_latest is not null and accountable_id is not null`,
  `insert into rung_marks (id, commitment_id, kind, stage, applies, reason, recorded_at, recorded_by)
    select gen_random_uuid(), id, kind, 'PAID_OVER', false, 'Nothing is paid.', ${now}, accountable_id from commitments where number % 7 = 0`,
  `insert into notes (id, passage_id, source_id, kind, words, created_at, created_by)
    select gen_random_uuid(), s.passage_id, s.source_id, 'PAST_ACT', 'Says how the two regions came to it', ${now}, c.accountable_id
    from statements s join commitments c on c.id = s.commitment_id where c.number % 10 = 0`,
  `insert into backgrounds (id, commitment_id, note_id, created_at)
    select gen_random_uuid(), s.commitment_id, n.id, ${now} from notes n join statements s on s.passage_id = n.passage_id`,
];

/** Each source was scanned: half of its passages were accepted, one was rejected, and four more are to be decided. */
const sourceStatements = [
  `update sources set language = 'en', address = 'https://example.org/' || id, archived_by = (select id from people order by id limit 1 offset abs(hashtext(sources.id::text)) % 8),
    issuer_id = (select id from organisations o where o.short_name = 'Region ' || 1 + abs(hashtext(sources.id::text)) % 100)`,
  `insert into source_facts (id, source_id, name, origin, given_at)
    select gen_random_uuid(), id, name, 'STATED', archived_at from sources, unnest('{TITLE,PUBLISHER,PUBLISHED}'::text[]) name`,
  `insert into extractions (id, source_id, state, done, total, asking, asked_at, started_at, ended_at)
    select gen_random_uuid(), id, 'DONE', 24, 24, gen_random_uuid(), archived_at, archived_at, archived_at from sources`,
  `insert into passages (id, source_id, start, "end", quote, prefix, suffix, created_at)
    select gen_random_uuid(), id, n * 200 + 7, n * 200 + 40, substring(text from n * 200 + 8 for 33), '', '', archived_at from sources, generate_series(1, 4) n`,
  `insert into proposals (id, source_id, passage_id, position, tier, state, title, kind, parties, stage, force, manner, confidence, because,
      proposed_at, decided_at, decided_by, reason_code, reason)
    select gen_random_uuid(), p.source_id, p.id, p.start, 'LIKELY',
      case when s.id is null then 'PROPOSED' when p.start = 50 then 'REJECTED' else 'ACCEPTED' end,
      coalesce(c.title, 'Fund the rail tunnel between region ' || p.start || ' and region ' || p."end"), coalesce(c.kind, 'FUNDING'),
      '[{"name": "Region 1", "role": "UNDERTAKES"}, {"name": "Region 7", "role": "PARTNER"}]', 'ANNOUNCED', 'WILL', 'NARRATED', 0.8,
      '{will}', p.created_at, case when s.id is not null then ${now} end, case when s.id is not null then c.accountable_id end,
      case when s.id is not null and p.start = 50 then 'SAID_ELSEWHERE' end, case when s.id is not null and p.start = 50 then 'Says nothing new' end
    from passages p left join statements s on s.passage_id = p.id left join commitments c on c.id = s.commitment_id where p.start % 100 in (50, 7)`,
  `insert into proposal_outcomes (id, proposal_id, commitment_id, is_made)
    select gen_random_uuid(), p.id, s.commitment_id, true from proposals p join statements s using (passage_id) where p.state = 'ACCEPTED'`,
];

/** A register with full pages, and the session tokens that `seed` returns. */
export async function seedPages(client, commitments) {
  const tokens = await seed(client, commitments);
  for (const statement of [
    ...commitmentStatements,
    ...testStatements,
    ...assessmentStatements,
    ...findingStatements,
    ...sourceStatements,
    ...pastStatements,
  ])
    await client.query(statement);
  await recordSources(client);
  await client.query('vacuum analyze');
  return tokens;
}

/** One event per source, with its texts encrypted as in the record. */
async function recordSources(client) {
  const { rows } =
    await client.query(`select gen_random_uuid() as event, s.id, s.title, s.publisher, s.published, s.archived_at, p.pseudonym
    from sources s join people p on p.id = s.archived_by`);
  const events = rows.map(({ event, id, title, publisher, published, archived_at, pseudonym }) => {
    const texts = Object.entries({ title, publisher }).map(([field, text]) => ({ field, ...seal(text) }));
    const canonical = canonicalBytes({
      v: 1,
      id: event,
      type: 'source.archived',
      subject: { type: 'source', id, version: 1 },
      actor: pseudonym,
      at: archived_at.toISOString(),
      data: { version: 1, issuerId: null, published, language: 'en', copyState: 'ORIGINAL', origins: ['title STATED'] },
      texts: Object.fromEntries(texts.map(({ field, hmac }) => [field, hmac.toString('hex')])),
    });
    return { event, id, archived_at, pseudonym, texts, canonical, hash: leafHash(canonical) };
  });
  const all = (values) => events.map(values);
  await client.query(
    `insert into events (id, subject_type, subject_id, subject_version, type, actor, at, canonical, leaf_hash)
     select id, 'source', subject, 1, 'source.archived', actor, at, canonical, hash
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::bytea[], $6::bytea[]) as e (id, subject, actor, at, canonical, hash)`,
    [
      all((e) => e.event),
      all((e) => e.id),
      all((e) => e.pseudonym),
      all((e) => e.archived_at),
      all((e) => e.canonical),
      all((e) => e.hash),
    ],
  );
  const sealed = events.flatMap(({ event, texts }) => texts.map((text) => ({ event, ...text })));
  await client.query(
    `with texts as (select * from unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[]) as t (event_id, field, hmac, sealed, key)),
       kept as (insert into event_texts (event_id, field, hmac, sealed) select event_id, field, hmac, sealed from texts)
     insert into event_text_keys (event_id, field, key) select event_id, field, key from texts`,
    ['event', 'field', 'hmac', 'sealed', 'key'].map((part) => sealed.map((text) => text[part])),
  );
}
