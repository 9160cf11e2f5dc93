import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settings of the whole deployment: a single row, present from the start. */
export class CreateSettings1780000000202 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table settings (
        id uuid primary key,
        demo boolean not null default false
      );
      create unique index settings_are_one_row on settings ((true));
      insert into settings (id) values ('00000000-0000-7000-8000-000000000001');
      revoke insert on settings from followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table settings');
  }
}
