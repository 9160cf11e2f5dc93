import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stages that do not apply to a commitment. Rows are only added: the latest mark of a stage applies. */
export class CreateRungMarks1780000001100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table rung_marks (
        id uuid primary key,
        sequence bigint generated always as identity,
        commitment_id uuid not null references commitments,
        kind text not null,
        stage text not null,
        applies boolean not null,
        reason text not null,
        recorded_at timestamptz not null,
        recorded_by uuid references people
      );
      create index rung_marks_of_commitment on rung_marks (commitment_id, stage, sequence desc);
      create trigger only_added_to before update or delete or truncate on rung_marks
        for each statement execute function refuse_change();
      revoke update on rung_marks from followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table rung_marks');
  }
}
