import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evidence can be a search that found nothing: what was looked for, where, and on which day. A trigger refuses a search that
 * is cited for anything but a report of “unclear” or “not started”, in case a service does not.
 */
export class RecordSearches1780000001830 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table evidence
        add column looked_for text,
        add column looked_in text[] not null default '{}',
        drop constraint evidence_kind_check,
        add constraint evidence_kind_check check (kind in ('FILE', 'LINK', 'FIGURE', 'PASSAGE', 'SEARCH')),
        add constraint evidence_search_check check ((kind = 'SEARCH') = (looked_for is not null)
          and (kind = 'SEARCH') = (looked_in <> '{}')),
        add constraint evidence_searched_check check (kind <> 'SEARCH' or place is null and quote is null
          and effective_earliest is not null and effective_earliest = effective_latest);

      -- Kinds of evidence and statuses of reports never change, so this needs no lock.
      create function refuse_unfit_search() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from evidence where id = new.evidence_id and kind = 'SEARCH') and not (
          new.claim = 'JUDGEMENT' and new.role <> 'CONTRADICTS' and new.grade = 'D' and exists (
            select 1 from judgements where id = new.claim_id and status in ('UNCLEAR', 'NOT_STARTED'))) then
          raise exception 'A search supports only a report of unclear or not started, at grade D.'
            using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger search_fits before insert on supports for each row execute function refuse_unfit_search();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger search_fits on supports;
      drop function refuse_unfit_search;
      alter table evidence drop constraint evidence_search_check, drop constraint evidence_searched_check;
      alter table evidence disable trigger only_added_to;
      update evidence set kind = 'FIGURE', measure = looked_for where kind = 'SEARCH';
      alter table evidence enable trigger only_added_to;
      alter table evidence
        drop constraint evidence_kind_check,
        add constraint evidence_kind_check check (kind in ('FILE', 'LINK', 'FIGURE', 'PASSAGE')),
        drop column looked_for, drop column looked_in;
    `);
  }
}
