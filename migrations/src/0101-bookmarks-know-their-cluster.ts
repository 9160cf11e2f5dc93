import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A bookmark names the cluster whose transactions it counts, so that a restored dump is noticed, and each follower has
 * its own. Followers start again at the beginning, which is safe because they are idempotent.
 */
export class BookmarksKnowTheirCluster1780000000101 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from bookmarks;
      alter table bookmarks add since bigint not null default 0, add cluster text not null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from bookmarks;
      alter table bookmarks drop since, drop cluster;
    `);
  }
}
