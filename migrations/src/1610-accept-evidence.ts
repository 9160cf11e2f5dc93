import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Decisions on evidence, append-only; the latest one counts. Each lists the supports it covers. A trigger refuses a decision
 * on evidence or grades of the person’s own, in case a service does not.
 */
export class AcceptEvidence1780000001610 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table acceptances (
        id uuid primary key,
        sequence bigint generated always as identity,
        evidence_id uuid not null references evidence,
        decision text not null check (decision in ('ACCEPTED', 'NOT_ACCEPTED')),
        reason text,
        support_ids uuid[] not null,
        at timestamptz not null,
        "by" uuid not null references people,
        check (decision = 'ACCEPTED' or reason is not null)
      );
      create index acceptances_of_evidence on acceptances (evidence_id, sequence desc);

      -- Submitters and grades never change, so this needs no lock.
      create function refuse_own_acceptance() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from evidence where id = new.evidence_id and submitted_by = new."by")
          or exists (select 1 from supports where id = any(new.support_ids)
            and (created_by = new."by" or evidence_id <> new.evidence_id)) then
          raise exception 'Nobody decides on evidence of their own.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger four_eyes before insert on acceptances for each row execute function refuse_own_acceptance();
      create trigger only_added_to before update or delete or truncate on acceptances
        for each statement execute function refuse_change();
      revoke update on acceptances from followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table acceptances; drop function refuse_own_acceptance');
  }
}
