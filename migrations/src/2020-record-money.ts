import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Amounts of a funding commitment at each stage, each revision a row of its own, and withdrawals of amounts recorded by
 * mistake. Both are append-only; the primary key allows one withdrawal per amount. Evidence can be cited for an amount, and a
 * commitment can re-announce the money of another one.
 */
export class RecordMoney1780000002020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table money_amounts (
        id uuid primary key,
        sequence bigint generated always as identity,
        commitment_id uuid not null references commitments,
        stage text not null check (stage in ('ANNOUNCED', 'ALLOCATED', 'CONTRACTED', 'PAID_OVER', 'SPENT')),
        value numeric not null check (value >= 0 and value < 1e18),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        effective_edtf text not null,
        effective_earliest date not null,
        effective_latest date,
        words text,
        statement_id uuid references statements,
        payer_id uuid references parties,
        recipient_id uuid references parties check (recipient_id <> payer_id),
        recorded_at timestamptz not null,
        recorded_by uuid references people
      );
      create index money_amounts_of_commitment on money_amounts (commitment_id, sequence);
      create index money_amounts_of_statement on money_amounts (statement_id);
      create index money_amounts_of_payer on money_amounts (payer_id);
      create index money_amounts_of_recipient on money_amounts (recipient_id);
      create index money_amounts_by on money_amounts (recorded_by);

      create table money_withdrawals (
        amount_id uuid primary key references money_amounts,
        reason text not null,
        at timestamptz not null,
        "by" uuid references people
      );
      create index money_withdrawals_by on money_withdrawals ("by");

      create trigger only_added_to before update or delete or truncate on money_amounts
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on money_withdrawals
        for each statement execute function refuse_change();
      revoke update on money_amounts, money_withdrawals from followthrough_app;

      -- The latest amount at each stage that was not withdrawn.
      create view current_amounts with (security_invoker = true) as
        select distinct on (a.commitment_id, a.stage) a.* from money_amounts a
        where not exists (select 1 from money_withdrawals w where w.amount_id = a.id)
        order by a.commitment_id, a.stage, a.sequence desc;
      revoke insert, update on current_amounts from followthrough_app;

      alter table supports drop constraint supports_claim_check,
        add constraint supports_claim_check check (claim in ('STAGE', 'MILESTONE', 'JUDGEMENT', 'MONEY'));
      alter table commitment_links drop constraint commitment_links_kind_check,
        add constraint commitment_links_kind_check
          check (kind in ('PART_OF', 'DEPENDS_ON', 'FOLLOWS_FROM', 'SUPERSEDES', 'RE_ANNOUNCES'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table commitment_links disable trigger user;
      delete from commitment_links where kind = 'RE_ANNOUNCES';
      alter table commitment_links enable trigger user;
      alter table past_commitment_links disable trigger user;
      delete from past_commitment_links where kind = 'RE_ANNOUNCES';
      alter table past_commitment_links enable trigger user;
      alter table supports disable trigger user;
      delete from supports where claim = 'MONEY';
      alter table supports enable trigger user;
      alter table commitment_links drop constraint commitment_links_kind_check,
        add constraint commitment_links_kind_check
          check (kind in ('PART_OF', 'DEPENDS_ON', 'FOLLOWS_FROM', 'SUPERSEDES'));
      alter table supports drop constraint supports_claim_check,
        add constraint supports_claim_check check (claim in ('STAGE', 'MILESTONE', 'JUDGEMENT'));
      drop view current_amounts;
      drop table money_withdrawals, money_amounts;
    `);
  }
}
