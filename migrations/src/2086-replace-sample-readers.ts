import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Another auditor can take the place of a reader of a sample who has not finished, with a reason. What the former one entered
 * stays, and no longer counts: everything that compares the readers reads those of `current_sample_readers`.
 */
export class ReplaceSampleReaders1780000002086 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table sample_readers disable trigger only_added_to;
      alter table sample_readers
        add column replaces_id uuid unique references sample_readers,
        add column reason text,
        add column named_at timestamptz,
        add column named_by uuid references people,
        add check ((replaces_id is null) = (reason is null)),
        drop constraint sample_readers_sample_id_position_key;
      update sample_readers r set named_at = s.drawn_at, named_by = s.drawn_by from samples s where s.id = r.sample_id;
      alter table sample_readers enable trigger only_added_to;
      alter table sample_readers alter column named_at set not null, alter column named_by set not null;
      create unique index sample_readers_first on sample_readers (sample_id, position) where replaces_id is null;
      create index sample_readers_named_by on sample_readers (named_by);

      -- Who reads: nobody has taken their place.
      create view current_sample_readers with (security_invoker = true) as
        select r.* from sample_readers r where not exists (select 1 from sample_readers later where later.replaces_id = r.id);

      create or replace function refuse_other_reader() returns trigger language plpgsql as $$
      declare
        of_item uuid;
      begin
        select sample_id into of_item from sample_items where id = new.item_id;
        if exists (select 1 from sample_readers where sample_id = of_item) and not exists (
          select 1 from current_sample_readers r where r.sample_id = of_item and r.person_id = new.recorded_by
            and not exists (select 1 from sample_readings finished where finished.reader_id = r.id)) then
          raise exception 'Only a reader who has not finished enters results.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;

      create or replace function refuse_sample_reader() returns trigger language plpgsql as $$
      begin
        perform 1 from samples where id = new.sample_id for no key update;
        if not exists (select 1 from people where id = new.person_id and is_auditor and deactivated_at is null) then
          raise exception 'Only active auditors read samples.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from sample_closings where sample_id = new.sample_id) then
          raise exception 'The sample is closed.' using errcode = 'restrict_violation';
        end if;
        if new.replaces_id is null and exists (
          select 1 from sample_results r join sample_items i on i.id = r.item_id where i.sample_id = new.sample_id) then
          raise exception 'Readers are named before anything is tested.' using errcode = 'restrict_violation';
        end if;
        if new.replaces_id is not null and not exists (select 1 from sample_readers r where r.id = new.replaces_id
          and r.sample_id = new.sample_id and r.position = new.position
          and not exists (select 1 from sample_readings finished where finished.reader_id = r.id)) then
          raise exception 'Only a reader of the same sample who has not finished is replaced.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;

      create or replace function refuse_sample_reading() returns trigger language plpgsql as $$
      declare
        of_sample uuid;
        of_person uuid;
      begin
        select sample_id, person_id into of_sample, of_person from sample_readers where id = new.reader_id;
        perform 1 from samples where id = of_sample for no key update;
        if exists (select 1 from sample_closings where sample_id = of_sample) then
          raise exception 'The sample is closed.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from sample_readers later where later.replaces_id = new.reader_id) then
          raise exception 'Another person reads in their place.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from sample_items i join sample_tests t on t.sample_id = i.sample_id
          where i.sample_id = of_sample and not exists (select 1 from sample_results r
            where r.item_id = i.id and r.test_id = t.id and r.recorded_by = of_person)) then
          raise exception 'A reader finishes with all results.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;

      ${refuseAdjudication('current_sample_readers')}
    `);
  }

  /** A former reader would count again, so that none must be there. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${refuseAdjudication('sample_readers')}

      create or replace function refuse_sample_reading() returns trigger language plpgsql as $$
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

      create or replace function refuse_sample_reader() returns trigger language plpgsql as $$
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

      create or replace function refuse_other_reader() returns trigger language plpgsql as $$
      declare
        of_item uuid;
      begin
        select sample_id into of_item from sample_items where id = new.item_id;
        if exists (select 1 from sample_readers where sample_id = of_item) and not exists (
          select 1 from sample_readers r where r.sample_id = of_item and r.person_id = new.recorded_by
            and not exists (select 1 from sample_readings finished where finished.reader_id = r.id)) then
          raise exception 'Only a reader who has not finished enters results.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;

      drop view current_sample_readers;
      drop index sample_readers_first;
      alter table sample_readers
        add constraint sample_readers_sample_id_position_key unique (sample_id, position),
        drop column replaces_id, drop column reason, drop column named_at, drop column named_by;
    `);
  }
}

/** `readers`: whose finished results are compared. Nobody who reads it, or did, adjudicates. */
const refuseAdjudication = (readers: string) => `
      create or replace function refuse_sample_adjudication() returns trigger language plpgsql as $$
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
        if (select count(*) from ${readers} r join sample_readings f on f.reader_id = r.id
          where r.sample_id = of_item) < 2 then
          raise exception 'Both readers finish first.' using errcode = 'restrict_violation';
        end if;
        if (select count(distinct latest.result) from ${readers} r cross join lateral (
            select found.result from sample_results found where found.item_id = new.item_id and found.test_id = new.test_id
              and found.recorded_by = r.person_id order by found.sequence desc limit 1) latest
          where r.sample_id = of_item) < 2 then
          raise exception 'The readers agree.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;`;
