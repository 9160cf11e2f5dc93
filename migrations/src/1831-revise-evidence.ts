import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evidence has versions: each is a row of its own, so that what cites or accepts one means exactly that one. Only the current
 * version waits for a decision: the latest that was not withdrawn.
 */
export class ReviseEvidence1780000001831 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table evidence
        add column item_id uuid references evidence,
        add column number integer not null default 1 check (number >= 1),
        add column revision_reason text,
        add constraint evidence_revision_check check ((number = 1) = (revision_reason is null));
      alter table evidence disable trigger only_added_to;
      update evidence set item_id = id;
      alter table evidence enable trigger only_added_to;
      alter table evidence alter column item_id set not null;
      -- Also refuses the second of two revisions of the same version.
      create unique index evidence_versions on evidence (item_id, number);

      create view current_evidence with (security_invoker = true) as
        select distinct on (e.item_id) e.item_id, e.id as evidence_id, e.commitment_id, e.number from evidence e
        where not exists (select 1 from evidence_withdrawals w where w.evidence_id = e.id)
        order by e.item_id, e.number desc;
      revoke insert, update on current_evidence from followthrough_app;

      create function number_evidence() returns trigger language plpgsql as $$
      declare
        last evidence;
      begin
        if new.item_id is null or new.item_id = new.id then
          new.item_id := new.id;
          if new.number <> 1 then
            raise exception 'The first version has number 1.' using errcode = 'restrict_violation';
          end if;
          return new;
        end if;
        select * into last from evidence where item_id = new.item_id order by number desc limit 1;
        if last.number is distinct from new.number - 1 or last.commitment_id <> new.commitment_id or last.kind <> new.kind then
          raise exception 'A revision follows the latest version, with its commitment and kind.'
            using errcode = 'restrict_violation';
        end if;
        if not exists (select 1 from current_evidence where item_id = new.item_id) then
          raise exception 'Withdrawn evidence is not revised.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger numbered before insert on evidence for each row execute function number_evidence();

      create or replace function settle_evidence(evidence_ids uuid[]) returns void language sql as $$
        update evidence_waits k
        set is_decided = last.support_ids is not null,
          waits = exists (select 1 from evidence e where e.id = k.evidence_id
              and not exists (select 1 from evidence_withdrawals w where w.evidence_id = e.id)
              and not exists (select 1 from evidence newer where newer.item_id = e.item_id and newer.number > e.number
                and not exists (select 1 from evidence_withdrawals w where w.evidence_id = newer.id)))
            and (last.support_ids is null or exists (select 1 from supports s where s.evidence_id = k.evidence_id
              and s.id <> all(last.support_ids) and not exists (select 1 from supports later
                where later.claim_id = s.claim_id and later.evidence_id = s.evidence_id and later.sequence > s.sequence)))
        from unnest(evidence_ids) settled (id)
        left join lateral (select a.support_ids from acceptances a where a.evidence_id = settled.id
          order by a.sequence desc limit 1) last on true
        where k.evidence_id = settled.id
      $$;
      -- A revision or the withdrawal of one changes which version of the item is current.
      create function settle_versions() returns trigger language plpgsql as $$
      begin
        if tg_table_name = 'evidence' then
          perform settle_evidence(array(select e.id from new_rows n join evidence e on e.item_id = n.item_id
            where n.number > 1));
        else
          perform settle_evidence(array(select e.id from new_rows n join evidence w on w.id = n.evidence_id
            join evidence e on e.item_id = w.item_id));
        end if;
        return null;
      end $$;
      -- After the row that waits exists: triggers run in the order of their names.
      create trigger waited_for_versions after insert on evidence referencing new table as new_rows
        for each statement execute function settle_versions();
      drop trigger settled on evidence_withdrawals;
      create trigger settled after insert on evidence_withdrawals referencing new table as new_rows
        for each statement execute function settle_versions();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger waited_for_versions on evidence;
      drop trigger numbered on evidence;
      drop trigger settled on evidence_withdrawals;
      create trigger settled after insert on evidence_withdrawals referencing new table as new_rows
        for each statement execute function settle_changed_evidence();
      create or replace function settle_evidence(evidence_ids uuid[]) returns void language sql as $$
        update evidence_waits k
        set is_decided = last.support_ids is not null,
          waits = not exists (select 1 from evidence_withdrawals w where w.evidence_id = k.evidence_id)
            and (last.support_ids is null or exists (select 1 from supports s where s.evidence_id = k.evidence_id
              and s.id <> all(last.support_ids) and not exists (select 1 from supports later
                where later.claim_id = s.claim_id and later.evidence_id = s.evidence_id and later.sequence > s.sequence)))
        from unnest(evidence_ids) settled (id)
        left join lateral (select a.support_ids from acceptances a where a.evidence_id = settled.id
          order by a.sequence desc limit 1) last on true
        where k.evidence_id = settled.id
      $$;
      drop function settle_versions, number_evidence;
      drop view current_evidence;
      alter table evidence drop column item_id, drop column number, drop column revision_reason;
      select settle_evidence(array(select id from evidence));
    `);
  }
}
