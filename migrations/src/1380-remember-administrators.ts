import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a person stopped being an administrator, so that removing the second administrator does not immediately leave
 * the first able to act alone.
 */
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
