import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What following events and keeping jobs needs: to read the record, to move bookmarks, and a schema of its own. The
 * roles sign nobody in; a deployment makes logins that are members of them (see `.env.example`).
 */
export class GrantTheWorker1780000001200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ begin
        create role followthrough_worker nologin;
      exception when duplicate_object or unique_violation then null; end $$;
      grant followthrough_worker to current_user;
      grant usage on schema public to followthrough_worker;
      grant select on events to followthrough_worker;
      grant select, insert, update on bookmarks to followthrough_worker;
      do $$ begin
        execute format('grant create on database %I to followthrough_worker', current_database());
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ begin
        execute format('revoke create on database %I from followthrough_worker', current_database());
      end $$;
      revoke all on bookmarks, events from followthrough_worker;
      revoke usage on schema public from followthrough_worker;
    `);
  }
}
