import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The two readers of a sample, when each finished, and what was adjudicated of what they differ on. All of it is only added. A
 * trigger refuses results of others, and of a reader who finished: those were compared.
 */
export class ReadSamplesTwice1780000002041 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table sample_readers (
        id uuid primary key,
        sample_id uuid not null references samples,
        position integer not null check (position in (1, 2)),
        person_id uuid not null references people,
        unique (sample_id, position),
        unique (sample_id, person_id)
      );
      create index sample_readers_by on sample_readers (person_id);

      create table sample_readings (
        reader_id uuid primary key references sample_readers,
        finished_at timestamptz not null
      );

      create table sample_adjudications (
        id uuid primary key,
        sequence bigint generated always as identity,
        item_id uuid not null references sample_items,
        test_id uuid not null references sample_tests,
        result text not null check (result in ('PASSED', 'EXCEPTION', 'NOT_APPLICABLE')),
        is_together boolean not null,
        words text not null,
        at timestamptz not null,
        "by" uuid not null references people
      );
      create index sample_adjudications_of_item on sample_adjudications (item_id, test_id, sequence);
      create index sample_adjudications_of_test on sample_adjudications (test_id);
      create index sample_adjudications_by on sample_adjudications ("by");

      create function refuse_other_reader() returns trigger language plpgsql as $$
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
      create trigger by_reader before insert on sample_results for each row execute function refuse_other_reader();

      create trigger only_added_to before update or delete or truncate on sample_readers
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on sample_readings
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on sample_adjudications
        for each statement execute function refuse_change();
      revoke update on sample_readers, sample_readings, sample_adjudications from followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger by_reader on sample_results;
      drop function refuse_other_reader;
      drop table sample_adjudications, sample_readings, sample_readers;
    `);
  }
}
