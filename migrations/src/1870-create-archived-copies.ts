import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Archived copies of pages that evidence links to, each with its WARC file. Rows are only added, and a trigger refuses a copy
 * of evidence that has no page, was withdrawn or was revised, in case a service does not.
 */
export class CreateArchivedCopies1780000001870 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table archived_copies (
        id uuid primary key,
        sequence bigint generated always as identity,
        evidence_id uuid not null references evidence,
        file_id uuid not null unique references files,
        -- After redirects.
        address text not null,
        status integer not null check (status between 200 and 299),
        fetched_at timestamptz not null,
        kept_by uuid not null references people
      );
      create index archived_copies_of_evidence on archived_copies (evidence_id, sequence desc);
      create index archived_copies_of_person on archived_copies (kept_by);

      create function refuse_unfit_copy() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from evidence e join current_evidence c on c.evidence_id = e.id
          where e.id = new.evidence_id and e.kind = 'LINK') then
          raise exception 'Only the current version of evidence that is a link has archived copies.'
            using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger of_current_link before insert on archived_copies
        for each row execute function refuse_unfit_copy();
      create trigger only_added_to before update or delete or truncate on archived_copies
        for each statement execute function refuse_change();
      revoke update on archived_copies from followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table archived_copies; drop function refuse_unfit_copy');
  }
}
