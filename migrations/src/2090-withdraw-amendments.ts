import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An amendment that waits is withdrawn by the person who proposed it, and decided by any other. */
export class WithdrawAmendments1780000002090 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table round_amendment_outcomes rename column decision to ending;
      alter table round_amendment_outcomes drop constraint round_amendment_outcomes_decision_check,
        add constraint round_amendment_outcomes_ending_check check (ending in ('AGREED', 'REFUSED', 'WITHDRAWN'));

      create or replace function refuse_own_amendment() returns trigger language plpgsql as $$
      begin
        if (new.ending = 'WITHDRAWN')
          <> exists (select 1 from round_amendments where id = new.amendment_id and asked_by = new."by") then
          raise exception 'An amendment is withdrawn by the person who proposed it, and decided by another.'
            using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table round_amendment_outcomes disable trigger user;
      delete from round_amendment_outcomes where ending = 'WITHDRAWN';
      alter table round_amendment_outcomes enable trigger user;
      alter table round_amendment_outcomes drop constraint round_amendment_outcomes_ending_check;
      alter table round_amendment_outcomes rename column ending to decision;
      alter table round_amendment_outcomes add constraint round_amendment_outcomes_decision_check
        check (decision in ('AGREED', 'REFUSED'));

      create or replace function refuse_own_amendment() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from round_amendments where id = new.amendment_id and asked_by = new."by") then
          raise exception 'Nobody decides an amendment of their own.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
    `);
  }
}
