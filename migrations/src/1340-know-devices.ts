import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Browsers in which a person has signed in before, so that failed attempts elsewhere do not lock the person out. Counts
 * start again: earlier ones were per account and address only.
 */
export class KnowDevices1780000001340 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table known_devices (
        id uuid primary key,
        person_id uuid not null references people,
        token_hash bytea not null,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        unique (token_hash, person_id)
      );
      create index known_devices_of_person on known_devices (person_id, last_used_at);
      grant delete on known_devices to followthrough_app;
      delete from sign_in_tries;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table known_devices; delete from sign_in_tries');
  }
}
