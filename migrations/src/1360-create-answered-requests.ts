import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The answers of requests, so that a repeated one changes nothing twice. Stored for a day. The person has no foreign
 * key: it would lock their row in every change, and block edits of it.
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
