import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rights for following events and storing jobs: reading the record, moving bookmarks, and a separate schema. The roles
 * cannot sign in; a deployment creates logins that are members of them (see `.env.example`).
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
