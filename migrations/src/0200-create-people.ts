import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users: people, teams, memberships and sessions. */
export class CreatePeople1780000000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table teams (
        id uuid primary key,
        version integer not null default 1,
        name text not null,
        created_at timestamptz not null
      );
      create unique index teams_by_name on teams (lower(name));

      create table people (
        id uuid primary key,
        version integer not null default 1,
        pseudonym uuid not null unique,
        name text not null,
        email text not null,
        password_hash text,
        is_auditor boolean not null default false,
        is_administrator boolean not null default false,
        created_at timestamptz not null,
        deactivated_at timestamptz
      );
      create unique index people_by_email on people (lower(email));

      create table memberships (
        id uuid primary key,
        person_id uuid not null references people,
        team_id uuid not null references teams,
        role text not null,
        unique (person_id, team_id)
      );
      create index memberships_of_team on memberships (team_id);
      grant delete on memberships to followthrough_app;

      create table sessions (
        id uuid primary key,
        token_hash bytea not null unique,
        person_id uuid not null references people,
        device text not null,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create index sessions_of_person on sessions (person_id) where ended_at is null;

      create table invitations (
        id uuid primary key,
        token_hash bytea not null unique,
        person_id uuid not null references people,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );

      create table one_time_codes (
        id uuid primary key,
        code_hash bytea not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );

      create table sign_in_tries (
        id bigint generated always as identity primary key,
        account_hash bytea not null,
        address text not null,
        at timestamptz not null,
        succeeded boolean not null
      );
      create index sign_in_tries_of_account on sign_in_tries (account_hash, at);
      create index sign_in_tries_of_address on sign_in_tries (address, at);
      grant delete on sign_in_tries to followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table sign_in_tries, one_time_codes, invitations, sessions, memberships, people, teams');
  }
}
