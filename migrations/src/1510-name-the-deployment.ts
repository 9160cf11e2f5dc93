import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Settings for administrators: the name, the idle time of sessions, and the hosts for fetching pages. Without a list of
 * hosts, all hosts that the environment allows.
 */
export class NameTheDeployment1780000001510 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table settings
        add column version integer not null default 1,
        add column name text not null default 'Followthrough',
        add column idle_hours integer not null default 24,
        add column fetch_hosts text[],
        add constraint settings_idle_hours check (idle_hours between 1 and 336);
      grant update (version, name, idle_hours, fetch_hosts) on settings to followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table settings drop column version, drop column name, drop column idle_hours, drop column fetch_hosts;
    `);
  }
}
