import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which evidence waits for a decision, kept by triggers, so that counting reads an index instead of the decisions and
 * claims of all evidence. Who may decide depends on the reader and is not kept. Every change to evidence locks its commitment,
 * so two of them never settle the same row from different states.
 */
export class KeepWhatWaits1780000001700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table evidence_waits (
        evidence_id uuid primary key references evidence,
        commitment_id uuid not null references commitments,
        submitted_by uuid,
        waits boolean not null default true,
        -- Whether it waits only for claims that were added or graded since a decision.
        is_decided boolean not null default false
      );
      create index evidence_that_waits on evidence_waits (commitment_id) include (evidence_id, submitted_by, is_decided)
        where waits;

      create function settle_evidence(evidence_ids uuid[]) returns void language sql as $$
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
      create function wait_for_new_evidence() returns trigger language plpgsql as $$
      begin
        insert into evidence_waits (evidence_id, commitment_id, submitted_by)
          select id, commitment_id, submitted_by from new_rows;
        return null;
      end $$;
      create function settle_changed_evidence() returns trigger language plpgsql as $$
      begin
        perform settle_evidence(array(select distinct evidence_id from new_rows));
        return null;
      end $$;
      create trigger waited_for after insert on evidence referencing new table as new_rows
        for each statement execute function wait_for_new_evidence();
      create trigger settled after insert on evidence_withdrawals referencing new table as new_rows
        for each statement execute function settle_changed_evidence();
      create trigger settled after insert on supports referencing new table as new_rows
        for each statement execute function settle_changed_evidence();
      create trigger settled after insert on acceptances referencing new table as new_rows
        for each statement execute function settle_changed_evidence();

      insert into evidence_waits (evidence_id, commitment_id, submitted_by)
        select id, commitment_id, submitted_by from evidence;
      select settle_evidence(array(select id from evidence));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger settled on acceptances;
      drop trigger settled on supports;
      drop trigger settled on evidence_withdrawals;
      drop trigger waited_for on evidence;
      drop function settle_changed_evidence, wait_for_new_evidence, settle_evidence;
      drop table evidence_waits;
    `);
  }
}
