import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per account and network counts failures, so that counting and deciding is one statement. */
export class SlowDownTries1780000000201 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table sign_in_tries;
      create table sign_in_tries (
        bucket bytea primary key,
        failures integer not null,
        last_at timestamptz not null
      );
      create index sign_in_tries_by_age on sign_in_tries (last_at);
      grant delete on sign_in_tries to followthrough_app;

      create index invitations_of_person on invitations (person_id) where used_at is null;
      create index people_by_name on people (lower(name), id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index people_by_name, invitations_of_person;
      drop table sign_in_tries;
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
}
