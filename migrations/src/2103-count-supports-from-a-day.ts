import type { MigrationInterface, QueryRunner } from 'typeorm';
import { since } from './effective-days.js';

/** Since which day a claim counts. A first stage and a milestone have no day of their own. */
const claims = {
  STAGE: `select case when x.effective_edtf is null then '-infinity'::date else ${since('x.effective_earliest', 'x.recorded_at')} end
    from stage_changes x`,
  MILESTONE: `select '-infinity'::date from milestones x`,
  JUDGEMENT: `select ${since('x.effective_on', 'x.recorded_at')} from judgements x`,
  MONEY: `select ${since('x.effective_earliest', 'x.recorded_at')} from money_amounts x`,
  PARTY: `select ${since('x.effective_on', 'x.recorded_at')} from party_reports x`,
};

/**
 * Evidence supports a claim once both are so. Neither ever changes its day, so that day is kept with the support, and a past
 * day is read without them.
 */
export class CountSupportsFromADay1780000002103 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function support_counts_from(s supports) returns date language sql stable as $$
        select case when claimed.on_day is not null then greatest(claimed.on_day, ${since('e.effective_earliest', 'e.submitted_at')}) end
        from evidence e cross join (select case s.claim ${Object.entries(claims)
          .map(([claim, day]) => `when '${claim}' then (${day} where x.id = s.claim_id)`)
          .join('\n')} end as on_day) claimed
        where e.id = s.evidence_id
      $$;
      alter table supports add column counts_from date;
      alter table supports disable trigger user;
      update supports s set counts_from = support_counts_from(s);
      alter table supports enable trigger user;
      alter table supports alter column counts_from set not null;

      create function count_support() returns trigger language plpgsql as $$
      begin
        new.counts_from := support_counts_from(new);
        return new;
      end $$;
      create trigger counted before insert on supports for each row execute function count_support();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger counted on supports;
      alter table supports drop column counts_from;
      drop function count_support, support_counts_from;
    `);
  }
}
