import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A bookmark names the cluster whose transactions it counts, so that one that was restored elsewhere is noticed, and
 * each follower has one of its own: followers begin the record anew, which they can.
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
