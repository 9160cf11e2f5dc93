import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A finding can be about what a frozen round says about its commitment. */
export class FindInRounds1780000002091 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table findings
        add column round_value_id uuid references round_values,
        drop constraint findings_about_check,
        drop constraint findings_check,
        add constraint findings_about_check check (about in ('COMMITMENT', 'REPORT', 'EVIDENCE', 'TEST', 'ROUND')),
        add constraint findings_check
          check (num_nonnulls(report_id, evidence_id, test_id, round_value_id) = (about <> 'COMMITMENT')::integer),
        add constraint findings_round_check check (round_value_id is null or about = 'ROUND');
      create index findings_of_round_value on findings (round_value_id) where round_value_id is not null;

      create or replace function refuse_finding() returns trigger language plpgsql as $$
      begin
        perform 1 from commitments where id = new.commitment_id for no key update;
        if not exists (select 1 from people where id = new.raised_by and is_auditor) then
          raise exception 'Only auditors raise findings.' using errcode = 'restrict_violation';
        end if;
        if new.about <> 'COMMITMENT' and not exists (
          select 1 from judgements where id = new.report_id and commitment_id = new.commitment_id
          union all select 1 from evidence where id = new.evidence_id and commitment_id = new.commitment_id
          union all select 1 from delivery_tests where id = new.test_id and commitment_id = new.commitment_id
          union all select 1 from round_values where id = new.round_value_id and commitment_id = new.commitment_id) then
          raise exception 'A finding is about its own commitment.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
    `);
  }

  /** Findings about a round stay, as findings about their commitment. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function refuse_finding() returns trigger language plpgsql as $$
      begin
        perform 1 from commitments where id = new.commitment_id for no key update;
        if not exists (select 1 from people where id = new.raised_by and is_auditor) then
          raise exception 'Only auditors raise findings.' using errcode = 'restrict_violation';
        end if;
        if new.about <> 'COMMITMENT' and not exists (
          select 1 from judgements where id = new.report_id and commitment_id = new.commitment_id
          union all select 1 from evidence where id = new.evidence_id and commitment_id = new.commitment_id
          union all select 1 from delivery_tests where id = new.test_id and commitment_id = new.commitment_id) then
          raise exception 'A finding is about its own commitment.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;

      alter table findings drop constraint findings_round_check, drop constraint findings_check, drop constraint findings_about_check;
      alter table findings disable trigger user;
      update findings set about = 'COMMITMENT', round_value_id = null where about = 'ROUND';
      alter table findings enable trigger user;
      alter table findings
        drop column round_value_id,
        add constraint findings_about_check check (about in ('COMMITMENT', 'REPORT', 'EVIDENCE', 'TEST')),
        add constraint findings_check check (num_nonnulls(report_id, evidence_id, test_id) = (about <> 'COMMITMENT')::integer);
    `);
  }
}
