import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adding or removing a link changes both ends. It counts as a change of an end only if everyone who can see that end
 * can also see the other: otherwise the time of the change would reveal a hidden commitment.
 */
export class NoteChangesOfLinks1780000001501 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function note_change_of_link() returns trigger language plpgsql as $$
      begin
        update commitments set changed_at = new.at where id in
          (select c.id from commitment_links link
            join commitments c on c.id in (link.from_id, link.to_id)
            join commitments other on other.id in (link.from_id, link.to_id) and other.id <> c.id
            where link.id = new.subject_id and (other.marking <> 'OFFICIAL_SENSITIVE'
              or c.marking = 'OFFICIAL_SENSITIVE' and c.lead_team_id = other.lead_team_id
                and other.named_readers @> c.named_readers)
            for no key update of c skip locked);
        return null;
      end $$;
      create trigger noted_link after insert on events
        for each row when (new.subject_type = 'commitmentLink') execute function note_change_of_link();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop trigger noted_link on events; drop function note_change_of_link();`);
  }
}
