import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Public actors: countries, governments, departments, bodies, forums and companies. */
export class CreateOrganisations1780000000300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organisations (
        id uuid primary key,
        version integer not null default 1,
        kind text not null,
        name text not null,
        short_name text,
        code text,
        aliases text[] not null default '{}',
        parent_id uuid references organisations,
        in_office_from date,
        in_office_until date,
        is_own boolean not null default false,
        created_at timestamptz not null,
        check (in_office_until is null or in_office_from is null or in_office_from <= in_office_until)
      );
      create unique index organisations_by_name on organisations (lower(name), kind);
      create unique index organisations_by_code on organisations (code) where code is not null;
      create index organisations_of_parent on organisations (parent_id);

      create table organisation_members (
        id uuid primary key,
        organisation_id uuid not null references organisations,
        member_id uuid not null references organisations,
        unique (organisation_id, member_id),
        check (organisation_id <> member_id)
      );
      create index organisation_members_of_member on organisation_members (member_id);
      grant delete on organisation_members to followthrough_app;

      -- Every name and alias, folded for searching as the user types.
      create function words_of(name text, short_name text, aliases text[]) returns text
        language sql immutable parallel safe
        as $$ select lower(name || ' ' || coalesce(short_name, '') || ' ' || array_to_string(aliases, ' ')) $$;
      create index organisations_by_words on organisations using gin (words_of(name, short_name, aliases) gin_trgm_ops);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table organisation_members, organisations; drop function words_of');
  }
}
