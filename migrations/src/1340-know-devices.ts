import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Browsers that somebody has signed in with before, so that nobody's failures elsewhere keep them out. What failed is
 * counted anew: earlier counts were of accounts and addresses alone.
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
