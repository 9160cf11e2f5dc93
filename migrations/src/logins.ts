import { DataSource } from 'typeorm';

/** The addresses of the three logins to create, with their names and passwords. */
export interface Logins {
  readonly owner: string;
  readonly api: string;
  readonly jobs: string;
}

/** Creates the logins of a deployment, and transfers ownership from an earlier start that had one login. Idempotent. */
export async function makeLogins(superuserUrl: string, logins: Logins): Promise<void> {
  const database = await new DataSource({ type: 'postgres', url: superuserUrl, installExtensions: false }).initialize();
  try {
    await database.transaction(async (db) => {
      // Keeps the password out of the server’s log even if the statement fails.
      await db.query(`set local log_min_error_statement = 'panic'`);
      await db.query(roles);
      for (const [url, rights] of [
        [logins.owner, 'createrole'],
        [logins.api, ''],
        [logins.jobs, ''],
      ] as const) {
        const { username, password } = new URL(url);
        const [made] = await db.query<{ create: string | null; alter: string }[]>(login, [username, password, rights]);
        if (made!.create) await db.query(made!.create);
        await db.query(made!.alter);
      }
      const names = [logins.owner, logins.api, logins.jobs].map((url) => new URL(url).username);
      const grants = await db.query<{ text: string }[]>(memberships, names);
      const owners = await db.query<{ text: string }[]>(ownership, [names[0]]);
      for (const { text } of [...grants, ...owners]) await db.query(text);
    });
  } finally {
    await database.destroy();
  }
}

/** The migrations create these roles too; they are created here so that their owner can grant them. */
const roles = ['followthrough_app', 'followthrough_sequencer', 'followthrough_worker']
  .map(
    (role) => `do $$ begin create role ${role} nologin;
      exception when duplicate_object or unique_violation then null; end $$;`,
  )
  .join('\n');

const login = `select
  case when not exists (select 1 from pg_roles where rolname = $1) then format('create role %I', $1::text) end as create,
  format('alter role %I with login nosuperuser %s password %L', $1::text, $3::text, $2::text) as alter`;

const memberships = `select format(grants, owner, api, jobs) as text
  from (values ($1::text, $2::text, $3::text)) logins (owner, api, jobs), unnest(array[
    'grant followthrough_app, followthrough_sequencer, followthrough_worker to %1$I with admin option',
    'grant followthrough_app to %2$I',
    'grant followthrough_worker to %3$I',
    'alter default privileges for role %1$I in schema public grant select, insert, update on tables to followthrough_app',
    'alter default privileges for role %1$I in schema public grant usage on sequences to followthrough_app'
  ]) grants`;

/**
 * Transfers ownership: in “public”, everything that belongs to no extension goes to the owner; in “graphile_worker”,
 * created by the first worker, everything goes to the role of all workers. Sequences and indexes follow their tables.
 */
const ownership = `
  with things as (
    select n.nspname, format('%s %I.%I', case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
        when 'S' then 'sequence' else 'table' end, n.nspname, c.relname) as thing, c.relowner as owner, c.oid,
      'pg_class'::regclass as catalog
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') or (c.relkind = 'S' and not exists (
      select 1 from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')))
    union all
    select n.nspname, format('routine %s', p.oid::regprocedure), p.proowner, p.oid, 'pg_proc'::regclass
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    union all
    select n.nspname, format('type %I.%I', n.nspname, t.typname), t.typowner, t.oid, 'pg_type'::regclass
    from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
    where t.typtype in ('e', 'd', 'r') or (t.typtype = 'c' and c.relkind = 'c')
    union all
    select nspname, format('schema %I', nspname), nspowner, oid, 'pg_namespace'::regclass
    from pg_namespace where nspname = 'graphile_worker'
  )
  select format('alter database %I owner to %I', current_database(), $1::text) as text
  union all
  select format('alter %s owner to %I', thing, new.owner)
  from things join (values ('public', $1::text), ('graphile_worker', 'followthrough_worker')) new (nspname, owner)
    using (nspname)
  where pg_get_userbyid(things.owner) <> new.owner and not exists (
    select 1 from pg_depend d where d.classid = catalog and d.objid = oid and d.deptype = 'e')`;
