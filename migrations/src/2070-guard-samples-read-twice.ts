import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Only a third auditor adjudicates, once both readers have finished and where they differ; readers are named before anything is
 * tested, and finish with all results. Triggers refuse what a service should have. That an adjudication was by both readers is
 * dropped: only one of them had said so.
 */
export class GuardSamplesReadTwice1780000002070 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table sample_adjudications drop column is_together;

      create function refuse_sample_reader() returns trigger language plpgsql as $$
      begin
        perform 1 from samples where id = new.sample_id for no key update;
        if not exists (select 1 from people where id = new.person_id and is_auditor and deactivated_at is null) then
          raise exception 'Only active auditors read samples.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from sample_closings where sample_id = new.sample_id) or exists (
          select 1 from sample_results r join sample_items i on i.id = r.item_id where i.sample_id = new.sample_id) then
          raise exception 'Readers are named before anything is tested.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before insert on sample_readers for each row execute function refuse_sample_reader();

      create function refuse_sample_reading() returns trigger language plpgsql as $$
      declare
        of_sample uuid;
        of_person uuid;
      begin
        select sample_id, person_id into of_sample, of_person from sample_readers where id = new.reader_id;
        perform 1 from samples where id = of_sample for no key update;
        if exists (select 1 from sample_closings where sample_id = of_sample) then
          raise exception 'The sample is closed.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from sample_items i join sample_tests t on t.sample_id = i.sample_id
          where i.sample_id = of_sample and not exists (select 1 from sample_results r
            where r.item_id = i.id and r.test_id = t.id and r.recorded_by = of_person)) then
          raise exception 'A reader finishes with all results.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before insert on sample_readings for each row execute function refuse_sample_reading();

      create function refuse_sample_adjudication() returns trigger language plpgsql as $$
      declare
        of_item uuid;
        of_test uuid;
      begin
        select sample_id into of_item from sample_items where id = new.item_id;
        select sample_id into of_test from sample_tests where id = new.test_id;
        perform 1 from samples where id = of_item for no key update;
        if of_item <> of_test then
          raise exception 'The test belongs to another sample.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from sample_closings where sample_id = of_item) then
          raise exception 'The sample is closed.' using errcode = 'restrict_violation';
        end if;
        if not exists (select 1 from people where id = new."by" and is_auditor)
          or exists (select 1 from sample_readers where sample_id = of_item and person_id = new."by") then
          raise exception 'Only a third auditor adjudicates.' using errcode = 'restrict_violation';
        end if;
        if (select count(*) from sample_readers r join sample_readings f on f.reader_id = r.id
          where r.sample_id = of_item) < 2 then
          raise exception 'Both readers finish first.' using errcode = 'restrict_violation';
        end if;
        if (select count(distinct latest.result) from sample_readers r cross join lateral (
            select found.result from sample_results found where found.item_id = new.item_id and found.test_id = new.test_id
              and found.recorded_by = r.person_id order by found.sequence desc limit 1) latest
          where r.sample_id = of_item) < 2 then
          raise exception 'The readers agree.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before insert on sample_adjudications
        for each row execute function refuse_sample_adjudication();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger allowed on sample_adjudications;
      drop trigger allowed on sample_readings;
      drop trigger allowed on sample_readers;
      drop function refuse_sample_adjudication, refuse_sample_reading, refuse_sample_reader;
      alter table sample_adjudications add column is_together boolean not null default false;
      alter table sample_adjudications alter column is_together drop default;
    `);
  }
}
