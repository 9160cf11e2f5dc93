/* SQL of 2080 and 2102, which never changes as they do not: what was so on each day of a commitment, whose id is `about`. */

export const dayOf = (at: string) => `(${at} at time zone 'UTC')::date`;

/** A fact counts from the earliest day of its date, and at the latest from the day on which it was recorded. */
export const since = (earliest: string, at: string) => `least(${earliest}, ${dayOf(at)})`;

const due = [
  'due_words',
  'due_edtf',
  'due_earliest',
  'due_latest',
  'due_basis',
  'due_against',
  'due_readings',
  'due_why',
  'due_source_id',
];
/** What the version of a commitment tells of a due date, besides what its move tells. */
const besides = ['due_basis', 'due_against', 'due_why', 'due_source_id'];

export const effectiveCommitments = `
  create table effective_commitments (
    commitment_id uuid not null references commitments,
    from_on date not null,
    until_on date not null check (until_on > from_on),
    due_words text,
    due_edtf text,
    due_earliest date,
    due_latest date,
    due_basis text,
    due_against text,
    due_readings text[] not null,
    due_why text,
    due_source_id uuid,
    archived_at timestamptz,
    archived_reason text,
    primary key (commitment_id, from_on)
  );
`;

/** A move counts from the day of the statement that moved the date, and no later than the moves after it. */
export const moved = `moved as (
  select m.*, greatest(exists_from(about),
    min(least(${since('published.published_earliest', 'said.created_at')}, ${dayOf('m.at')})) over (order by m.sequence desc)) as on_day
  from due_date_moves m left join counting_statements said on said.id = m.statement_id
  left join sources published on published.id = said.source_id
  where m.commitment_id = about)`;

/** Until a move counts, the due date is the one that it moved; after the last move, that of today. */
export const dueOfDay = `from days d join commitments c on c.id = about
  left join lateral (
    select m.id, m.old_words as due_words, m.old_edtf as due_edtf,
      coalesce(held.due_earliest, case when m.old_edtf = m.old_latest::text then m.old_latest end) as due_earliest,
      m.old_latest as due_latest, coalesce(held.due_readings, '{}') as due_readings, ${besides.map((name) => `held.${name}`).join()}
    from moved m left join lateral (
      select p.* from past_commitments p where p.id = about
        and (p.due_words, p.due_edtf) is not distinct from (m.old_words, m.old_edtf)
      order by p.until_at desc limit 1) held on true
    where m.on_day > d.day order by m.sequence limit 1) next on true`;

export const dueColumns = due.map((name) => `case when next.id is null then c.${name} else next.${name} end`).join();

/**
 * The versions in which a commitment is archived or not. Undoing the acceptance of a proposal means that it made no
 * commitment: it is archived on every day before, too.
 */
export const archived = `versions as (
    select v.*, v.archived_at is distinct from lag(v.archived_at) over (order by v.since_at) as is_change,
      coalesce(min(v.since_at) filter (where v.archived_at is null)
        over (order by v.since_at rows between 1 following and unbounded following), 'infinity') as restored_at
    from (select since_at, archived_at, archived_reason from commitments where id = about
      union all select since_at, archived_at, archived_reason from past_commitments where id = about) v),
  archived as (
    select v.*, case when v.archived_at is not null and exists (
        select 1 from events undone where undone.subject_type = 'commitment' and undone.subject_id = about
          and undone.type = 'proposal.acceptanceUndone' and undone.at >= v.since_at and undone.at < v.restored_at)
      then exists_from(about) else ${dayOf('v.since_at')} end as on_day
    from versions v)`;

export const archivedOfDay = `left join lateral (
  select a.archived_at, a.archived_reason from archived a where a.on_day <= d.day
  order by a.since_at desc limit 1) put_away on true`;

export const commitmentsByDay = `
  create function commitments_by_day(about uuid) returns setof effective_commitments language sql stable as $$
    with ${moved}, ${archived},
    days as (
      select exists_from(about) as day
      union select on_day from moved
      union select on_day from archived where is_change and on_day > exists_from(about))
    select about, d.day, coalesce(lead(d.day) over (order by d.day), 'infinity'), ${dueColumns},
      put_away.archived_at, put_away.archived_reason
    ${dueOfDay} ${archivedOfDay}
  $$;
`;

export const followEffectiveDays = `
  -- Only what differs is written: most changes add a last row, and end the one before it.
  create or replace function follow_effective_days(about uuid) returns void language plpgsql as $$
  declare
    commitments_found effective_commitments[] := array(select f from commitments_by_day(about) f);
    standings_found effective_standings[] := array(select f from standings_by_day(about) f);
  begin
    delete from effective_commitments e where e.commitment_id = about and not exists (
      select 1 from unnest(commitments_found) f where f.from_on = e.from_on and f is not distinct from e);
    insert into effective_commitments select f.* from unnest(commitments_found) f on conflict do nothing;
    delete from effective_standings e where e.commitment_id = about and not exists (
      select 1 from unnest(standings_found) f
      where f.voice = e.voice and f.from_on = e.from_on and f is not distinct from e);
    insert into effective_standings select f.* from unnest(standings_found) f on conflict do nothing;
  end $$;
`;
