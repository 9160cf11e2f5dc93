import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Responsibility gets a third state: an undertaker in words alone may be our own, but was treated as another body. */
export class SayWhoseCommitmentsAre1780000001300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table commitments add column responsibility text not null default 'NOT_IDENTIFIED'
        check (responsibility in ('OWN', 'NOT_IDENTIFIED', 'EXTERNAL'));
      update commitments c set responsibility = case
          when undertaken.ours then 'OWN' when undertaken.unidentified then 'NOT_IDENTIFIED' else 'EXTERNAL' end
        from (select p.commitment_id, bool_or(coalesce(o.is_own, false)) as ours, bool_or(o.id is null) as unidentified
          from parties p left join organisations o on o.id = p.organisation_id
          where p.role = 'UNDERTAKES' and p.removed_at is null group by p.commitment_id) undertaken
        where undertaken.commitment_id = c.id;
      alter table commitments drop column is_external;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table commitments add column is_external boolean not null default true;
      update commitments set is_external = responsibility <> 'OWN';
      alter table commitments drop column responsibility;
    `);
  }
}
