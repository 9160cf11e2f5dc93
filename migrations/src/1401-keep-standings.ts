import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Standings by voice, each valid from one time to another: rows are added, and ended once. A past standing is read like
 * the current one. Past rows are computed from the existing history.
 */
export class KeepStandings1780000001401 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table standings
        drop constraint standings_pkey,
        add column sequence bigint generated always as identity primary key,
        add column voice text not null default 'REPORTED' check (voice in ('REPORTED', 'AGREED', 'ASSESSED')),
        add column from_at timestamptz not null default '-infinity',
        add column until_at timestamptz not null default 'infinity',
        add check (from_at <= until_at);
      alter table standings alter column voice drop default;

      create temporary table stood on commit drop as
        with moments as (
          select commitment_id, created_at as at from statements
          union select commitment_id, recorded_at from stage_changes
          union select commitment_id, recorded_at from judgements
          union select j.commitment_id, w.at from judgement_withdrawals w join judgements j on j.id = w.judgement_id
          union select commitment_id, submitted_at from evidence
          union select e.commitment_id, w.at from evidence_withdrawals w join evidence e on e.id = w.evidence_id)
        select m.commitment_id, m.at, changed.stage, changed.effective_edtf as stage_since,
          coalesce(judged.status, 'UNCLEAR') as status, judged.id as judgement_id, judged.effective_on as judged_on,
          judged.recorded_at as judged_at, news.last_at as last_news_at
        from moments m
        cross join lateral (
          select stage, effective_edtf from stage_changes
          where commitment_id = m.commitment_id and party_id is null and recorded_at <= m.at
          order by sequence desc limit 1) changed
        left join lateral (
          select j.* from judgements j where j.commitment_id = m.commitment_id and j.recorded_at <= m.at
            and not exists (select 1 from judgement_withdrawals w where w.judgement_id = j.id and w.at <= m.at)
          order by j.effective_on desc, j.recorded_at desc, j.sequence desc limit 1) judged on true
        cross join lateral (
          select max(at) as last_at from (
            select max(created_at) as at from statements where commitment_id = m.commitment_id and created_at <= m.at
            union all select max(recorded_at) from stage_changes
              where commitment_id = m.commitment_id and recorded_at <= m.at
            union all select max(j.recorded_at) from judgements j
              where j.commitment_id = m.commitment_id and j.recorded_at <= m.at
              and not exists (select 1 from judgement_withdrawals w where w.judgement_id = j.id and w.at <= m.at)
            union all select max(e.submitted_at) from evidence e
              where e.commitment_id = m.commitment_id and e.submitted_at <= m.at
              and not exists (select 1 from evidence_withdrawals w where w.evidence_id = e.id and w.at <= m.at)) every) news;

      update standings s set from_at = coalesce((select max(at) from stood where stood.commitment_id = s.commitment_id), c.created_at)
      from commitments c where c.id = s.commitment_id;
      insert into standings (commitment_id, voice, from_at, until_at, stage, stage_since, status, judgement_id, judged_on,
          judged_at, last_news_at)
        select commitment_id, 'REPORTED', at, next_at, stage, stage_since, status, judgement_id, judged_on, judged_at,
          last_news_at
        from (select *, lead(at) over (partition by commitment_id order by at) as next_at from stood) every
        where next_at is not null;
      alter table standings alter column from_at drop default;

      drop index standings_of_status, standings_by_stage, standings_by_news, standings_of_judgement;
      create unique index standings_that_hold on standings (commitment_id, voice) where until_at = 'infinity';
      create index standings_of_commitment on standings (commitment_id, voice, until_at);
      create index standings_of_status on standings (voice, status, commitment_id) where until_at = 'infinity';
      create index standings_of_stage on standings (voice, stage, commitment_id) where until_at = 'infinity';
      create index standings_by_news on standings (voice, last_news_at) where until_at = 'infinity';
      create index standings_of_judgement on standings (judgement_id);

      create function refuse_all_but_ending() returns trigger language plpgsql as $$
      begin
        if old.until_at <> 'infinity' or (to_jsonb(old) - 'until_at') <> (to_jsonb(new) - 'until_at') then
          raise exception 'A standing is ended once, and not changed otherwise.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger only_ended before update on standings for each row execute function refuse_all_but_ending();
      create trigger only_added_to before delete or truncate on standings for each statement execute function refuse_change();
      revoke update on standings from followthrough_app;
      grant update (until_at) on standings to followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger only_added_to on standings;
      drop trigger only_ended on standings;
      drop function refuse_all_but_ending();
      drop index standings_that_hold, standings_of_commitment, standings_of_status, standings_of_stage, standings_by_news;
      delete from standings where until_at <> 'infinity' or voice <> 'REPORTED';
      alter table standings drop column sequence, drop column voice, drop column from_at, drop column until_at,
        add primary key (commitment_id);
      create index standings_of_status on standings (status, commitment_id);
      create index standings_by_stage on standings (stage);
      create index standings_by_news on standings (last_news_at);
      grant update on standings to followthrough_app;
    `);
  }
}
