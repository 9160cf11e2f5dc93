import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when somebody administrated: what takes two administrators does not take one as soon as the other is removed. */
export class RememberAdministrators1780000001380 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table people add column administrated_until timestamptz;
      update people set administrated_until = deactivated_at
        where is_administrator and deactivated_at is not null and password_hash is not null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table people drop column administrated_until');
  }
}
