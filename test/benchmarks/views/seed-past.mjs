const now = `'2026-11-22T10:00:00Z'::timestamptz`;
const ago = (days) => `${now} - (${days}) * interval '1 day'`;

/** A day in the middle of the changes. */
export const pastDay = '2026-09-20';

/** A few days that differ from row to row. */
const jitter = (id, days) => `(abs(hashtext(${id}::text)) % ${days})`;

/** Lets the past of a table be written by hand. */
const written = (table, statements) => [
  `alter table ${table} disable trigger user`,
  `alter table past_${table} disable trigger user`,
  ...statements,
  `alter table past_${table} enable trigger user`,
  `alter table ${table} enable trigger user`,
];

/** Versions of every row, each some weeks long, the last of them until today’s; `values` set what was different. */
const versions = (table, { created, count, values }) =>
  written(table, [
    `update ${table} x set since_at = ${created}`,
    `insert into past_${table} select ${ago(`${jitter('x.id', 10)} + (${count} - v) * ${Math.floor(120 / count)} + 1`)}, x.*
      from ${table} x, generate_series(1, ${count}) v where x.since_at < ${ago(150)}`,
    `update past_${table} p set since_at = before.until_at from (
        select id, until_at as last, lag(until_at) over (partition by id order by until_at) as until_at from past_${table}) before
      where before.id = p.id and before.last = p.until_at and before.until_at is not null`,
    `update past_${table} p set ${values}`,
    `update ${table} x set since_at = last.until_at from (select id, max(until_at) as until_at from past_${table} group by id) last
      where last.id = x.id`,
  ]);

const ofCommitment = `(select c.created_at from commitments c where c.id = x.commitment_id)`;

/** Twenty changes of each commitment: edits, reports, and edits of its parties, milestones and follow-ups. */
export const pastStatements = [
  ...versions('commitments', {
    created: 'x.created_at',
    count: 6,
    values: `title = p.title || ', as planned', due_latest = p.due_latest - 20`,
  }),
  ...versions('parties', { created: ofCommitment, count: 2, values: `words = coalesce(p.words, 'both regions')` }),
  ...versions('milestones', { created: 'x.created_at', count: 2, values: `words = p.words || ', as planned'` }),
  ...versions('follow_ups', { created: 'x.created_at', count: 2, values: `title = p.title || ', as planned'` }),
  ...['organisations', 'teams'].flatMap((table) =>
    written(table, [`update ${table} set since_at = ${ago(1_000)}, created_at = ${ago(1_000)}`]),
  ),
  `insert into commitment_changes select id, ${ago(`${jitter('id', 7)} + n * 7`)} from commitments, generate_series(1, 20) n
    on conflict do nothing`,
  `alter table standings disable trigger user`,
  `insert into standings (commitment_id, voice, from_at, until_at, stage, status, judged_on, judged_at, last_news_at)
    select commitment_id, voice, from_at - n * interval '15 days', from_at - (n - 1) * interval '15 days', stage,
      case when n % 2 = 0 then 'AT_RISK' else 'ON_TRACK' end, (from_at - n * interval '15 days')::date, from_at - n * interval '15 days',
      from_at - n * interval '15 days'
    from (select distinct on (commitment_id, voice) * from standings order by commitment_id, voice, from_at) first,
      generate_series(1, 8) n`,
  `alter table standings enable trigger user`,
  `insert into events (id, subject_type, subject_id, subject_version, type, at, canonical, leaf_hash)
    select gen_random_uuid(), 'deployment', id, 1, 'settings.changed', ${ago(1_000)}, '{}', '' from settings`,
  // What was so on each day, as the application would have kept it. Without statistics, each commitment takes ten times as long.
  `analyze`,
  `select follow_effective_days(id) from commitments`,
];
