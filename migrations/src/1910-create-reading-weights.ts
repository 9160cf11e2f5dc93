import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Weights that this deployment trained from its own decisions, and which of them scans use: none until an administrator
 * says so. They contain no words of any document.
 */
export class CreateReadingWeights1780000001910 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reading_weights (
        id uuid primary key,
        trained_at timestamptz not null,
        base text not null check (length(base) <= 64),
        accepted integer not null,
        declined integer not null,
        sources integer not null,
        figures jsonb not null check (length(figures::text) <= 4000),
        weights text not null check (length(weights) <= 20000)
      );
      create trigger only_added_to before update or delete or truncate on reading_weights
        for each statement execute function refuse_change();
      revoke update on reading_weights from followthrough_app;
      alter table settings add column reading_weights_id uuid references reading_weights;
      grant update (reading_weights_id) on settings to followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table settings drop column reading_weights_id; drop table reading_weights');
  }
}
