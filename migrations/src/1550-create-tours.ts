import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each person’s progress with the tour of the demo registers, and whether they have hidden it. */
export class CreateTours1780000001550 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table tours (
        person_id uuid primary key references people,
        is_hidden boolean not null default false,
        done jsonb not null default '{}'
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table tours');
  }
}
