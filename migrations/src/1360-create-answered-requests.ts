import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which requests were answered, and with what, so that one that is sent again changes nothing twice. Kept for a day.
 * A person is named without a foreign key: it would lock their row in every change they make, against those who edit them.
 */
export class CreateAnsweredRequests1780000001360 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table answered_requests (
        person_id uuid not null,
        key_hash bytea not null,
        request_hash bytea not null,
        answer jsonb,
        at timestamptz not null,
        primary key (person_id, key_hash)
      );
      create index answered_requests_by_time on answered_requests (at);
      grant delete on answered_requests to followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table answered_requests');
  }
}
