import { readers, seed } from '../shared/seed.mjs';

const [manager, auditor] = [readers[0], readers.at(-1)];

/** The team whose rounds are frozen. */
export const teamId = manager.teamIds[0];

/** Some cannot be in the round: archived ones, and those of other bodies. */
const share = 1.2;

/**
 * A register in which this many commitments can be in a round of one team; the tokens of a manager of that team and of an
 * auditor.
 */
export async function seedRegister(client, ofTeam) {
  const tokens = await seed(client, Math.ceil(share * ofTeam));
  await client.query('alter table commitments disable trigger user');
  await client.query('update commitments set lead_team_id = $2 where lead_team_id = $1', [teamId, manager.teamIds[1]]);
  await client.query(
    `update commitments set lead_team_id = $1 where id in (select id from commitments
       where archived_at is null and duplicate_of_id is null and responsibility <> 'EXTERNAL' order by number limit $2)`,
    [teamId, ofTeam],
  );
  await client.query('alter table commitments enable trigger user');
  await client.query('update people set is_auditor = true where id = $1', [auditor.id]);
  await client.query('vacuum analyze');
  return { manager: tokens[0], auditor: tokens.at(-1) };
}

/** Tables whose triggers keep versions and search texts, which no sample reads. */
const grown = ['commitments', 'judgements', 'standings'];

/** Adds copies of commitments, with their reports and standings, until there are `all`. */
export async function grow(client, all) {
  for (const table of grown) await client.query(`alter table ${table} disable trigger user`);
  await client.query(
    `create temporary table copies as select gen_random_uuid() as id, gen_random_uuid() as report_id, c.id as of_id
     from commitments c cross join generate_series(1, $1 / (select count(*) from commitments)::integer + 1)
     limit $1 - (select count(*) from commitments)`,
    [all],
  );
  await client.query(
    `insert into commitments (id, number, title, kind, lead_team_id, accountable_id, due_words, due_edtf, due_earliest, due_latest,
       due_basis, policy_areas, marking, handling_instruction, responsibility, created_at, changed_at)
     select copies.id, nextval('commitment_numbers'), title, kind, lead_team_id, accountable_id, due_words, due_edtf, due_earliest,
       due_latest, due_basis, policy_areas, marking, handling_instruction, responsibility, created_at, changed_at
     from copies join commitments c on c.id = copies.of_id`,
  );
  await client.query(
    `insert into judgements (id, commitment_id, status, rationale, effective_on, recorded_at, recorded_by)
     select report_id, copies.id, status, rationale, effective_on, recorded_at, recorded_by
     from copies join judgements j on j.commitment_id = copies.of_id`,
  );
  await client.query(
    `insert into standings (commitment_id, voice, from_at, stage, status, judgement_id, judged_on, judged_at, last_news_at)
     select copies.id, voice, from_at, stage, status, case when judgement_id is not null then report_id end, judged_on, judged_at,
       last_news_at from copies join standings s on s.commitment_id = copies.of_id`,
  );
  for (const table of grown) await client.query(`alter table ${table} enable trigger user`);
  await client.query('vacuum analyze');
}

/** A round whose deadline was yesterday, so that it can be frozen although reports are missing. Returns its id. */
export async function openRound(client) {
  const { rows } = await client.query(
    `insert into rounds (id, version, team_id, title, since, deadline, state, opened_at, opened_by)
     values (gen_random_uuid(), 1, $1, 'Autumn', '2026-10-15', current_date - 1, 'OPEN', now(), $2) returning id`,
    [teamId, manager.id],
  );
  return rows[0].id;
}
