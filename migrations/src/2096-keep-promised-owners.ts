import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The answer to a finding keeps who was to do what it promised, because its follow-up can be reassigned. */
export class KeepPromisedOwners1780000002096 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table finding_responses disable trigger only_added_to;
      alter table finding_responses add column owner_id uuid references people;
      update finding_responses r set owner_id = (
        select (convert_from(e.canonical, 'UTF8')::jsonb -> 'data' ->> 'assigneeId')::uuid from events e
        join follow_ups u on u.commitment_id = e.subject_id
        where u.id = r.follow_up_id and e.subject_type = 'commitment' and e.type = 'followUp.assigned'
          and position(convert_to('"followUpId":"' || u.id || '"', 'UTF8') in e.canonical) > 0)
        where r.follow_up_id is not null;
      alter table finding_responses enable trigger only_added_to;
      alter table finding_responses add check ((follow_up_id is null) = (owner_id is null));
      create index finding_responses_of_owner on finding_responses (owner_id) where owner_id is not null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table finding_responses drop column owner_id');
  }
}
