import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A noted figure keeps its value as printed, beside the number. */
export class KeepValuesAsWritten1780000001312 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table notes add column value_words text');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table notes drop column value_words');
  }
}
