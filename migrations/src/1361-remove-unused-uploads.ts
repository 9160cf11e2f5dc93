import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploads that no evidence used: their bytes are removed, and a row records that. */
export class RemoveUnusedUploads1780000001361 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table file_removals (
        file_id uuid primary key references files,
        at timestamptz not null,
        -- When the bytes were removed, or kept because another upload has the same.
        cleared_at timestamptz
      );
      create index file_removals_to_clear on file_removals (file_id) where cleared_at is null;
      create index files_of_content on files (sha256);
      create index files_by_time on files (stored_at);
      revoke update on file_removals from followthrough_app;
      grant update (cleared_at) on file_removals to followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index files_of_content, files_by_time; drop table file_removals');
  }
}
