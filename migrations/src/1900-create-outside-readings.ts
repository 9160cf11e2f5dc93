import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Readings of sources by a language model outside, and what it proposed: `made_by` names the model of a proposal that the
 * scan did not make, `also_by` the model that proposes a passage of the scan too, and `outside_asking` the scan that its
 * latest reading followed.
 */
export class CreateOutsideReadings1780000001900 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table outside_readings (
        id uuid primary key,
        source_id uuid not null unique references sources,
        asking uuid not null,
        state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
        model text not null,
        host text not null,
        done integer not null,
        total integer not null,
        left_out integer not null,
        failure text check (failure in ('UNREACHABLE', 'NOT_ALLOWED', 'TOO_SLOW', 'TOO_LARGE', 'REFUSED', 'REDIRECTED',
          'NOT_UNDERSTOOD', 'SWITCHED_OFF', 'INTERNAL')),
        http_status integer,
        started_at timestamptz,
        ended_at timestamptz,
        check ((state = 'FAILED') = (failure is not null)),
        check (http_status is null or failure = 'REFUSED')
      );

      alter table proposals add made_by text, add also_by text, add outside_asking uuid,
        add check (made_by is null or also_by is null);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The scan of the version before would show them as its own.
      update proposals set dropped_at = now() where made_by is not null and state = 'PROPOSED' and dropped_at is null;
      alter table proposals drop made_by, drop also_by, drop outside_asking;
      drop table outside_readings;
    `);
  }
}
