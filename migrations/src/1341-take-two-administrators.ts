import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Changes that give wide access need two administrators, and a forgotten password is reset by a link that works once.
 *
 * A person who was both auditor and administrator stays administrator and is no longer an auditor: removing the other
 * role could leave a deployment without an administrator, while the auditor role can be granted again by two. Each such
 * case leaves a row among the account changes shown to administrators and auditors, without a decider.
 */
export class TakeTwoAdministrators1780000001341 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table account_changes (
        id uuid primary key,
        person_id uuid not null references people,
        kind text not null check (kind in ('GRANT_AUDITOR', 'GRANT_ADMINISTRATOR', 'RESET_PASSWORD')),
        state text not null check (state in ('WAITING', 'DONE', 'DECLINED')),
        proposed_by_id uuid references people,
        proposed_at timestamptz not null,
        decided_by_id uuid references people,
        decided_at timestamptz,
        check ((state = 'WAITING') = (decided_at is null))
      );
      create unique index account_changes_wait_once on account_changes (person_id, kind) where state = 'WAITING';
      create index account_changes_by_age on account_changes (proposed_at, id);
      create index account_changes_of_person on account_changes (person_id, proposed_at);

      create table password_resets (
        id uuid primary key,
        token_hash bytea not null unique,
        person_id uuid not null references people,
        account_change_id uuid not null references account_changes,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index password_resets_of_change on password_resets (account_change_id);
      create index password_resets_of_person on password_resets (person_id) where used_at is null;

      insert into account_changes (id, person_id, kind, state, proposed_at, decided_at)
        select gen_random_uuid(), id, 'GRANT_AUDITOR', 'DECLINED', now(), now()
        from people where is_auditor and is_administrator;
      update people set is_auditor = false, version = version + 1 where is_auditor and is_administrator;
      alter table people add constraint auditors_do_not_administrate check (not (is_auditor and is_administrator));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table people drop constraint auditors_do_not_administrate;
      drop table password_resets, account_changes;
    `);
  }
}
