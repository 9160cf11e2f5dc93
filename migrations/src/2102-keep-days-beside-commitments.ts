import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  archived,
  archivedOfDay,
  commitmentsByDay,
  dueColumns,
  dueOfDay,
  effectiveCommitments,
  followEffectiveDays,
  moved,
} from './effective-days.js';

/** What changes apart from the versions of a commitment. */
const versions = (apart: readonly string[]) => `
  drop trigger past_kept on commitments;
  create trigger past_kept before update on commitments for each row
    when (${apart.map((name) => `old.${name} is not distinct from new.${name} and `).join('')}old.* is distinct from new.*)
    execute function keep_past();
`;

/** For the table and the one of its past, which have the same columns. */
const both = (statement: (table: string) => string) => ['commitments', 'past_commitments'].map(statement).join('\n');

const today = `(change_time() at time zone 'UTC')::date`;

/** Makes the rows of a table the ones in `found`, and writes only what differs. */
const replaced = (table: string, found: string, isSame = 'true') => `
  delete from ${table} e where e.commitment_id = about and not exists (
    select 1 from unnest(${found}) f where f.from_on = e.from_on and ${isSame} and f is not distinct from e);
  insert into ${table} select f.* from unnest(${found}) f on conflict do nothing;
`;

/**
 * Since which day there is a commitment, and since which day its due date of today counts, are in its own row; tables have
 * only the due dates before, and the days on which it was archived. So lists of a past day read commitments as those of today
 * do, and a join finds what few have.
 */
export class KeepDaysBesideCommitments1780000002102 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ${both((table) => `alter table ${table} add began_on date not null default ${today}, add due_from date not null default ${today};`)}
      alter table past_commitments alter began_on drop default, alter due_from drop default;
      ${versions(['changed_at', 'began_on', 'due_from'])}

      -- Lists and counts of a past day read all commitments from it, without the rows themselves.
      drop index commitments_by_since;
      create index commitments_in_lists on commitments (since_at)
        include (id, archived_at, duplicate_of_id, responsibility, kind, lead_team_id, accountable_id, due_latest, began_on, due_from);
      drop index commitments_sensitive;
      create index commitments_sensitive on commitments (id) include (lead_team_id, named_readers)
        where marking = 'OFFICIAL_SENSITIVE';

      create table effective_due_dates (like effective_commitments including constraints,
        primary key (commitment_id, from_on) include (until_on, due_latest), foreign key (commitment_id) references commitments);
      alter table effective_due_dates drop column archived_at, drop column archived_reason;
      create table effective_archivings (
        commitment_id uuid not null references commitments,
        from_on date not null,
        until_on date not null check (until_on > from_on),
        archived_at timestamptz not null,
        archived_reason text not null,
        primary key (commitment_id, from_on)
      );
      revoke update on effective_due_dates, effective_archivings from followthrough_app;
      grant delete on effective_due_dates, effective_archivings to followthrough_app;

      create function due_dates_by_day(about uuid) returns setof effective_due_dates language sql stable as $$
        with ${moved}, days as (select exists_from(about) as day union select on_day from moved)
        select about, d.day, coalesce(lead(d.day) over (order by d.day), 'infinity'), ${dueColumns}
        ${dueOfDay}
      $$;

      create function archivings_by_day(about uuid) returns setof effective_archivings language sql stable as $$
        with ${archived},
        days as (
          select exists_from(about) as day
          union select on_day from archived where is_change and on_day > exists_from(about)),
        states as (
          select about, d.day, coalesce(lead(d.day) over (order by d.day), 'infinity'), put_away.*
          from days d ${archivedOfDay})
        select * from states where archived_at is not null
      $$;

      create or replace function follow_effective_days(about uuid) returns void language plpgsql as $$
      declare
        due_dates_found effective_due_dates[] := array(select f from due_dates_by_day(about) f where f.until_on < 'infinity');
        archivings_found effective_archivings[] := array(select f from archivings_by_day(about) f);
        standings_found effective_standings[] := array(select f from standings_by_day(about) f);
        began date := exists_from(about);
        due_since date := coalesce((select max(f.until_on) from unnest(due_dates_found) f), began);
      begin
        ${replaced('effective_due_dates', 'due_dates_found')}
        ${replaced('effective_archivings', 'archivings_found')}
        ${replaced('effective_standings', 'standings_found', 'f.voice = e.voice')}
        update commitments c set began_on = began, due_from = due_since
          where c.id = about and (c.began_on, c.due_from) is distinct from (began, due_since);
      end $$;
      drop function commitments_by_day;
      drop table effective_commitments;
      select follow_effective_days(id) from commitments;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${effectiveCommitments}
      revoke update on effective_commitments from followthrough_app;
      grant delete on effective_commitments to followthrough_app;
      ${commitmentsByDay}
      ${followEffectiveDays}
      select follow_effective_days(id) from commitments;
      drop function due_dates_by_day, archivings_by_day;
      drop table effective_due_dates, effective_archivings;
      drop index commitments_in_lists, commitments_sensitive;
      create index commitments_by_since on commitments (since_at);
      create index commitments_sensitive on commitments (id) where marking = 'OFFICIAL_SENSITIVE';
      ${versions(['changed_at'])}
      ${both((table) => `alter table ${table} drop column began_on, drop column due_from;`)}
    `);
  }
}
