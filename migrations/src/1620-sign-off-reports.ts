import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sign-offs of reports, append-only; the latest one of a report counts. A trigger refuses one’s own report, in case a
 * service does not. Every commitment gets a standing in each
 * voice, beside that of its team.
 */
export class SignOffReports1780000001620 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table sign_offs (
        id uuid primary key,
        sequence bigint generated always as identity,
        judgement_id uuid not null references judgements,
        decision text not null check (decision in ('AGREED', 'SENT_BACK')),
        reason text,
        at timestamptz not null,
        "by" uuid not null references people,
        check (decision = 'AGREED' or reason is not null)
      );
      create index sign_offs_of_judgement on sign_offs (judgement_id, sequence desc);

      -- Authors of reports never change, so this needs no lock.
      create function refuse_own_sign_off() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from judgements where id = new.judgement_id and recorded_by = new."by") then
          raise exception 'Nobody signs off a report of their own.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger four_eyes before insert on sign_offs for each row execute function refuse_own_sign_off();
      create trigger only_added_to before update or delete or truncate on sign_offs
        for each statement execute function refuse_change();
      revoke update on sign_offs from followthrough_app;

      -- A report in each voice that stands by it. judged_at: since when it does.
      create view counting_judgements with (security_invoker = true) as
        with counting as (
          select j.* from judgements j
          where not exists (select 1 from judgement_withdrawals w where w.judgement_id = j.id))
        select 'REPORTED' as voice, j.commitment_id, j.id as judgement_id, j.status, j.effective_on, j.recorded_at,
          j.sequence, j.recorded_at as judged_at
        from counting j
        union all
        select 'AGREED', j.commitment_id, j.id, j.status, j.effective_on, j.recorded_at, j.sequence, signed.at
        from counting j cross join lateral (
          select s.decision, s.at from sign_offs s where s.judgement_id = j.id order by s.sequence desc limit 1) signed
        where signed.decision = 'AGREED';
      revoke insert, update on counting_judgements from followthrough_app;

      insert into standings (commitment_id, voice, from_at, until_at, stage, stage_since, status, last_news_at)
        select commitment_id, other.voice, from_at, until_at, stage, stage_since, 'UNCLEAR', last_news_at
        from standings cross join (values ('AGREED'), ('ASSESSED')) other(voice)
        where standings.voice = 'REPORTED' and until_at = 'infinity';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table standings disable trigger only_added_to;
      delete from standings where voice <> 'REPORTED';
      alter table standings enable trigger only_added_to;
      drop view counting_judgements;
      drop table sign_offs;
      drop function refuse_own_sign_off;
    `);
  }
}
