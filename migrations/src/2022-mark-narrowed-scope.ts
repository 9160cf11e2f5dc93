import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks that the scope narrowed from one statement of a commitment to another, and their withdrawals. Append-only. */
export class MarkNarrowedScope1780000002022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table scope_marks (
        id uuid primary key,
        sequence bigint generated always as identity,
        commitment_id uuid not null references commitments,
        from_statement_id uuid not null references statements,
        to_statement_id uuid not null references statements check (to_statement_id <> from_statement_id),
        reason text not null,
        recorded_at timestamptz not null,
        recorded_by uuid references people
      );
      create index scope_marks_of_commitment on scope_marks (commitment_id);
      create index scope_marks_from on scope_marks (from_statement_id);
      create index scope_marks_to on scope_marks (to_statement_id);
      create index scope_marks_by on scope_marks (recorded_by);

      create table scope_mark_withdrawals (
        scope_mark_id uuid primary key references scope_marks,
        reason text not null,
        at timestamptz not null,
        "by" uuid references people
      );
      create index scope_mark_withdrawals_by on scope_mark_withdrawals ("by");

      create trigger only_added_to before update or delete or truncate on scope_marks
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on scope_mark_withdrawals
        for each statement execute function refuse_change();
      revoke update on scope_marks, scope_mark_withdrawals from followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table scope_mark_withdrawals, scope_marks');
  }
}
