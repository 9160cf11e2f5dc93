import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows change, and since when a row of each has been known; `x` is the row. */
const changing: Readonly<Record<string, string>> = {
  commitments: 'x.created_at',
  commitment_words: '(select c.created_at from commitments c where c.id = x.commitment_id)',
  parties: '(select c.created_at from commitments c where c.id = x.commitment_id)',
  milestones: 'x.created_at',
  commitment_links: 'x.created_at',
  backgrounds: 'x.created_at',
  follow_ups: 'x.created_at',
  organisations: 'x.created_at',
  organisation_members: '(select o.created_at from organisations o where o.id = x.organisation_id)',
  teams: 'x.created_at',
  sources: 'x.archived_at',
  source_facts: '(select s.archived_at from sources s where s.id = x.source_id)',
};

/** When a row began to have these values, in tables that remember it: until then, they were null. */
const remembered: Readonly<Record<string, readonly { readonly at: string; readonly values: readonly string[] }[]>> = {
  parties: [{ at: 'x.removed_at', values: ['removed_at'] }],
  milestones: [{ at: 'x.removed_at', values: ['removed_at'] }],
  commitment_links: [{ at: 'x.removed_at', values: ['removed_at'] }],
  commitments: [
    { at: 'x.archived_at', values: ['archived_at', 'archived_reason'] },
    {
      at: `(select max(e.at) from events e where e.subject_id = x.id and e.type = 'commitment.markedDuplicate'
        and x.duplicate_of_id is not null)`,
      values: ['duplicate_of_id', 'duplicate_reason'],
    },
  ],
  teams: [{ at: 'x.closed_at', values: ['closed_at', 'merged_into_id'] }],
};

/** Replies, of which silence is dated at the deadline and recorded later. */
const silent = ['assessment_replies', 'finding_replies'];

/** How past versions are found: by what they belong to. */
const indexes: Readonly<Record<string, readonly string[]>> = {
  commitments: ['id', 'number', 'lead_team_id', 'accountable_id', 'duplicate_of_id'],
  commitment_words: ['commitment_id'],
  parties: ['id', 'commitment_id', 'organisation_id'],
  milestones: ['id', 'commitment_id'],
  commitment_links: ['id', 'from_id', 'to_id'],
  backgrounds: ['id', 'commitment_id', 'note_id'],
  follow_ups: ['id', 'commitment_id', 'assignee_id', 'team_id'],
  organisations: ['id', 'parent_id'],
  organisation_members: ['id', 'organisation_id', 'member_id'],
  teams: ['id'],
  sources: ['id', 'issuer_id'],
  source_facts: ['id', 'source_id'],
};

/**
 * Keeps each version of a row that changes, with the time from which and until which it held, so that the register can be
 * read as it stood on a day. Versions from before this migration are not known, except that what was removed, archived, marked as a duplicate or
 * closed was not so before.
 */
export class KeepPastVersions1780000002010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Statements say it themselves, so that it holds for the organisations of another day, too.
      drop function speaks_for, parts_of;

      -- The time of the request, which the application sends with the beginning of each change; otherwise that of the server.
      create function change_time() returns timestamptz language sql stable as $$
        select coalesce(nullif(current_setting('followthrough.now', true), '')::timestamptz, now())
      $$;

      -- The columns of a table and those of its past are the same, in the same order, after the first.
      create function keep_past() returns trigger language plpgsql as $$
      declare
        -- Not earlier than the version before: the clock may have been put back, or a later request changed it first.
        changed timestamptz := greatest(change_time(), old.since_at);
      begin
        if changed > old.since_at then
          execute format('insert into %I select $1, ($2).*', 'past_' || tg_table_name) using changed, old;
        end if;
        if tg_op = 'DELETE' then
          return old;
        end if;
        new.since_at := changed;
        return new;
      end $$;
    `);
    for (const [table, since] of Object.entries(changing)) {
      // The time of the latest event changes with every event, and is kept apart.
      const isVersion = table === 'commitments' ? 'old.changed_at is not distinct from new.changed_at and ' : '';
      await db.query(`
        alter table ${table} disable trigger user;
        alter table ${table} add column since_at timestamptz;
        update ${table} x set since_at = ${since};
        alter table ${table} alter column since_at set not null, alter column since_at set default change_time();
        alter table ${table} enable trigger user;
        create table past_${table} (until_at timestamptz not null, like ${table}, check (since_at < until_at));
        ${indexes[table]!.map((column) => `create index on past_${table} (${column}, until_at);`).join('\n')}
        create trigger only_added_to before update or delete or truncate on past_${table}
          for each statement execute function refuse_change();
        revoke update on past_${table} from followthrough_app;
        create trigger past_kept before update on ${table} for each row
          when (${isVersion}old.* is distinct from new.*) execute function keep_past();
        create trigger past_kept_of_deleted before delete on ${table} for each row execute function keep_past();
      `);
    }
    for (const [table, facts] of Object.entries(remembered)) {
      await db.query(`
        alter table ${table} disable trigger user;
        alter table past_${table} disable trigger user;
        insert into past_${table} select began.at, x.* from ${table} x
          cross join lateral (select distinct unnest(array[${facts.map(({ at }) => at).join()}]) as at) began
          where began.at > x.since_at;
        update past_${table} x set since_at = earlier.until_at from (select id, until_at as ended,
            lag(until_at) over (partition by id order by until_at) as until_at from past_${table}) earlier
          where earlier.id = x.id and earlier.ended = x.until_at and earlier.until_at is not null;
        update ${table} x set since_at = past.until_at
          from (select id, max(until_at) as until_at from past_${table} group by id) past where past.id = x.id;
        ${facts
          .map(({ at, values }) => {
            const empty = values.map((name) => `${name} = null`).join();
            return `update past_${table} x set ${empty} where ${at} >= x.until_at;`;
          })
          .join('\n')}
        alter table past_${table} enable trigger user;
        alter table ${table} enable trigger user;
      `);
    }
    for (const table of silent) {
      await db.query(`
        alter table ${table} disable trigger user;
        alter table ${table} add column recorded_at timestamptz;
        update ${table} set recorded_at = at;
        alter table ${table} alter column recorded_at set not null, alter column recorded_at set default change_time();
        alter table ${table} enable trigger user;
      `);
    }
    await db.query(`
      -- Whole lists are read through these, those that only count without the rows themselves.
      create index commitments_by_since on commitments (since_at);
      create index on past_commitments (until_at, since_at)
        include (id, archived_at, duplicate_of_id, responsibility, kind, lead_team_id, accountable_id, due_latest);
      create index standings_ended on standings (voice, until_at, from_at) include (commitment_id, status, stage)
        where until_at < 'infinity';

      create index on past_commitment_words using gin (names gin_trgm_ops);
      create index on past_commitment_words using gin (document);

      create table commitment_changes (
        commitment_id uuid not null references commitments,
        at timestamptz not null,
        primary key (commitment_id, at)
      );
      insert into commitment_changes
        select id, changed_at from commitments
        union select e.subject_id, e.at from events e join commitments c on c.id = e.subject_id
          where e.subject_type = 'commitment';
      create function keep_change() returns trigger language plpgsql as $$
      begin
        insert into commitment_changes values (new.id, new.changed_at) on conflict do nothing;
        return null;
      end $$;
      create trigger change_kept after update of changed_at on commitments
        for each row execute function keep_change();
      create trigger only_added_to before update or delete or truncate on commitment_changes
        for each statement execute function refuse_change();
      revoke update on commitment_changes from followthrough_app;

      -- Null if there was nothing yet whose versions were not kept.
      alter table settings add column past_kept_from timestamptz;
      update settings set past_kept_from = now() where exists (select 1 from commitments);

      create function begun_by(moment timestamptz) returns boolean language plpgsql stable as $$
      declare
        began date := (select (e.at at time zone 'UTC')::date from events e order by e.sequence limit 1);
      begin
        if began > (moment at time zone 'UTC')::date then
          raise exception '%', began using errcode = 'FT001';
        end if;
        return true;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function begun_by;
      alter table settings drop column past_kept_from;
      ${silent.map((table) => `alter table ${table} drop column recorded_at;`).join('\n')}
      drop index commitments_by_since, standings_ended;
      drop trigger change_kept on commitments;
      drop function keep_change;
      drop table commitment_changes;
    `);
    for (const table of Object.keys(changing)) {
      await db.query(`
        drop trigger past_kept on ${table};
        drop trigger past_kept_of_deleted on ${table};
        drop table past_${table};
        alter table ${table} drop column since_at;
      `);
    }
    await db.query(`
      drop function keep_past, change_time;
      create function speaks_for(part uuid, whole uuid) returns boolean
        language sql stable parallel safe
        as $$
          with recursive above as (
            select id, parent_id from organisations where id = part
            union select o.id, o.parent_id from organisations o join above a on o.id = a.parent_id)
          select exists (select 1 from above where id = whole)
        $$;
      create function parts_of(whole uuid) returns setof uuid
        language sql stable parallel safe
        as $$
          with recursive below as (
            select id from organisations where id = whole
            union select o.id from organisations o join below b on o.parent_id = b.id)
          select id from below
        $$;
    `);
  }
}
