import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each auditor last opened a commitment, for the queue of commitments that were not looked at for longest. */
export class CreateLooks1780000001841 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table looks (
        commitment_id uuid not null references commitments,
        person_id uuid not null references people,
        at timestamptz not null,
        primary key (commitment_id, person_id)
      );
      create index looks_of_person on looks (person_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table looks');
  }
}
