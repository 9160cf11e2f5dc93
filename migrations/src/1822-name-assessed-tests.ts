import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An assessment names the version of the test of delivery that was current when it was drafted, and a trigger refuses any
 * other. It locks that version once it takes effect. What was held against earlier versions follows from their numbers,
 * because a decision names the current version.
 */
export class NameAssessedTests1780000001822 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table assessments add column delivery_test_id uuid references delivery_tests;
      create index assessments_of_test on assessments (delivery_test_id);
      create function refuse_other_assessed_test() returns trigger language plpgsql as $$
      begin
        if new.delivery_test_id is distinct from (select t.id from delivery_tests t
          where t.commitment_id = new.commitment_id order by t.number desc limit 1) then
          raise exception 'An assessment names the current version of the test.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger names_the_test before insert on assessments
        for each row execute function refuse_other_assessed_test();

      -- A draft is hidden from most readers, so it locks nothing yet.
      create or replace view delivery_test_uses with (security_invoker = true) as
        select delivery_test_id, 'AGREED' as use, at from sign_offs
        where delivery_test_id is not null and decision = 'AGREED'
        union all
        select a.delivery_test_id, 'ASSESSED', r.at from assessments a join assessment_replies r on r.assessment_id = a.id
        where a.delivery_test_id is not null;

      alter table delivery_tests drop column used_before;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table delivery_tests
        add column used_before text[] not null default '{}' check (used_before <@ '{AGREED,ASSESSED}');
      alter table delivery_tests disable trigger only_added_to;
      update delivery_tests t set used_before = array(select distinct used.use from delivery_test_uses used
        join delivery_tests earlier on earlier.id = used.delivery_test_id
        where earlier.commitment_id = t.commitment_id and earlier.number < t.number order by 1);
      alter table delivery_tests enable trigger only_added_to;
      create or replace view delivery_test_uses with (security_invoker = true) as
        select delivery_test_id, 'AGREED' as use, at from sign_offs
        where delivery_test_id is not null and decision = 'AGREED';
      drop trigger names_the_test on assessments;
      drop function refuse_other_assessed_test;
      alter table assessments drop column delivery_test_id;
    `);
  }
}
