import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Samples of the register: how each was drawn, its strata, commitments and tests, the results, and its closing. All of it is
 * only added. Adding a result and closing a sample lock the sample first, so that none follows its closing.
 */
export class CreateSamples1780000002040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table samples (
        id uuid primary key,
        sequence bigint generated always as identity,
        title text not null,
        filter jsonb not null,
        voice text not null check (voice in ('REPORTED', 'AGREED', 'ASSESSED')),
        seed text not null,
        method text not null check (method in ('SIMPLE', 'PROPORTIONAL', 'FIXED')),
        strata_by text check (strata_by in ('KIND', 'TEAM', 'STATUS', 'DUE_YEAR')),
        size integer not null check (size > 0),
        day date not null,
        as_at timestamptz not null,
        population integer not null,
        population_sha256 text not null,
        drawn_at timestamptz not null,
        drawn_by uuid not null references people,
        check ((method = 'SIMPLE') = (strata_by is null)),
        check (as_at <= drawn_at)
      );
      create index samples_drawn_by on samples (drawn_by);

      create table sample_strata (
        id uuid primary key,
        sample_id uuid not null references samples,
        key text not null,
        count integer not null check (count > 0),
        size integer not null check (size between 0 and count),
        unique (sample_id, key)
      );

      create table sample_items (
        id uuid primary key,
        sample_id uuid not null references samples,
        commitment_id uuid not null references commitments,
        position integer not null check (position > 0),
        stratum text not null,
        unique (sample_id, position),
        unique (sample_id, commitment_id),
        foreign key (sample_id, stratum) references sample_strata (sample_id, key)
      );
      create index sample_items_of_commitment on sample_items (commitment_id);
      create index sample_items_of_stratum on sample_items (sample_id, stratum);

      create table sample_tests (
        id uuid primary key,
        sample_id uuid not null references samples,
        position integer not null check (position > 0),
        words text not null,
        unique (sample_id, position)
      );

      create table sample_results (
        id uuid primary key,
        sequence bigint generated always as identity,
        item_id uuid not null references sample_items,
        test_id uuid not null references sample_tests,
        result text not null check (result in ('PASSED', 'EXCEPTION', 'NOT_APPLICABLE')),
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid not null references people,
        check (result <> 'EXCEPTION' or note is not null)
      );
      create index sample_results_of_item on sample_results (item_id, test_id, sequence);
      create index sample_results_of_test on sample_results (test_id);
      create index sample_results_by on sample_results (recorded_by);

      create table sample_closings (
        sample_id uuid primary key references samples,
        untested integer not null,
        reason text,
        at timestamptz not null,
        "by" uuid not null references people,
        check (untested = 0 or reason is not null)
      );
      create index sample_closings_by on sample_closings ("by");

      create function refuse_sample_result() returns trigger language plpgsql as $$
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
        return new;
      end $$;
      create trigger allowed before insert on sample_results for each row execute function refuse_sample_result();

      create trigger only_added_to before update or delete or truncate on samples
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on sample_strata
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on sample_items
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on sample_tests
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on sample_results
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on sample_closings
        for each statement execute function refuse_change();
      -- Samples keep it: PostgreSQL asks for it to lock a row.
      revoke update on sample_strata, sample_items, sample_tests, sample_results, sample_closings from followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table sample_closings, sample_results, sample_tests, sample_items, sample_strata, samples;
      drop function refuse_sample_result;
    `);
  }
}
