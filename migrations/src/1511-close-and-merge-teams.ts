import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A closed team is given nothing new. A merged one refers to the team that took over its work. */
export class CloseAndMergeTeams1780000001511 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table teams
        add column closed_at timestamptz,
        add column merged_into_id uuid references teams,
        add constraint teams_merged_are_closed check (merged_into_id is null or closed_at is not null),
        add constraint teams_merge_into_others check (merged_into_id <> id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table teams drop column merged_into_id, drop column closed_at');
  }
}
