import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Versions of the test of delivery of each commitment, append-only, each with the required milestones as they were. A
 * sign-off names the version that was current, and a trigger refuses any other. Milestones say whether they were written
 * after a report.
 */
export class CreateDeliveryTests1780000001820 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table delivery_tests (
        id uuid primary key,
        commitment_id uuid not null references commitments,
        number integer not null check (number > 0),
        delivered text not null,
        partly_delivered text not null,
        not_delivered text not null,
        whose_word text not null,
        inferred text[] not null default '{}',
        is_by_due_date boolean not null,
        due_words text,
        due_edtf text,
        due_earliest date,
        due_latest date,
        due_basis text,
        due_against text,
        due_readings text[] not null default '{}',
        due_why text,
        due_source_id uuid references sources,
        reason text,
        is_after_report boolean not null,
        -- What had been held against an earlier version when this one was written.
        used_before text[] not null default '{}' check (used_before <@ '{AGREED,ASSESSED}'),
        written_at timestamptz not null,
        written_by uuid references people,
        unique (commitment_id, number),
        check (number = 1 or reason is not null)
      );
      create index delivery_tests_of_source on delivery_tests (due_source_id);

      create table delivery_test_milestones (
        id uuid primary key,
        delivery_test_id uuid not null references delivery_tests,
        milestone_id uuid not null references milestones,
        words text not null,
        needed_grade text not null check (needed_grade in ('A', 'B', 'C', 'D')),
        position integer not null,
        unique (delivery_test_id, milestone_id)
      );
      create index delivery_test_milestones_of_milestone on delivery_test_milestones (milestone_id);

      create trigger only_added_to before update or delete or truncate on delivery_tests
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on delivery_test_milestones
        for each statement execute function refuse_change();
      revoke update on delivery_tests, delivery_test_milestones from followthrough_app;

      alter table sign_offs add column delivery_test_id uuid references delivery_tests;
      create index sign_offs_of_test on sign_offs (delivery_test_id);
      -- Whoever writes a test or signs off locks the commitment, so the current version cannot change in between.
      create function refuse_other_test() returns trigger language plpgsql as $$
      begin
        if new.delivery_test_id is distinct from (
          select t.id from judgements j join delivery_tests t on t.commitment_id = j.commitment_id
          where j.id = new.judgement_id order by t.number desc limit 1) then
          raise exception 'A sign-off names the current version of the test.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger names_the_test before insert on sign_offs for each row execute function refuse_other_test();

      -- Decisions that were made against a version, which lock it.
      create view delivery_test_uses with (security_invoker = true) as
        select delivery_test_id, 'AGREED' as use, at from sign_offs
        where delivery_test_id is not null and decision = 'AGREED';
      revoke insert, update on delivery_test_uses from followthrough_app;

      alter table milestones add column is_after_report boolean not null default false;
      update milestones m set is_after_report = true
        where exists (select 1 from judgements j where j.commitment_id = m.commitment_id and j.recorded_at < m.created_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table milestones drop column is_after_report;
      drop view delivery_test_uses;
      drop trigger names_the_test on sign_offs;
      drop function refuse_other_test;
      alter table sign_offs drop column delivery_test_id;
      drop table delivery_test_milestones, delivery_tests;
    `);
  }
}
