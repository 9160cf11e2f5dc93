import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much of a text a scan left alone because it is not in English, in UTF-16 code units. */
export class SayWhatWasNotScanned1780000001890 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table extractions add other_language integer not null default 0 check (other_language >= 0)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table extractions drop other_language');
  }
}
