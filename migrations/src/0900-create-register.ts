import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indexes for sorting and searching the register. The text of a commitment is in several tables, so triggers collect it
 * in the transaction of every change.
 */
export class CreateRegister1780000000900 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table commitments add column changed_at timestamptz not null default now();
      create index commitments_in_due_order on commitments ((coalesce(due_latest, 'infinity'::date)), id)
        where archived_at is null;
      create index commitments_in_title_order on commitments (lower(title), id);
      create index commitments_in_order_of_entry on commitments (created_at, id);
      create index commitments_in_order_of_change on commitments (changed_at, id);
      create index standings_of_status on standings (status, commitment_id);
      drop index standings_by_status;

      -- A row locked by another transaction is skipped, because that one will record its own change.
      create function note_change() returns trigger language plpgsql as $$
      begin
        update commitments set changed_at = new.at where id in
          (select id from commitments where id = new.subject_id for no key update skip locked);
        return null;
      end $$;
      create trigger noted after insert on events
        for each row when (new.subject_type = 'commitment') execute function note_change();

      -- names: tolerates typos; document: all of its text, the title first.
      create table commitment_words (
        commitment_id uuid primary key references commitments,
        names text not null,
        document tsvector not null
      );
      create index commitment_words_by_names on commitment_words using gin (names gin_trgm_ops);
      create index commitment_words_by_document on commitment_words using gin (document);

      -- Quotes are cut before a tsvector exceeds PostgreSQL’s limit.
      create function reword(commitment_ids uuid[]) returns void language sql as $$
        insert into commitment_words
        select c.id,
          lower(concat_ws(' ', 'FT-' || lpad(c.number::text, greatest(4, length(c.number::text)), '0'), c.title,
            party.names, array_to_string(c.policy_areas, ' '))),
          setweight(to_tsvector('english', c.title), 'A') || setweight(to_tsvector('english', coalesce(party.names, '')), 'B')
            || setweight(to_tsvector('english', array_to_string(c.policy_areas, ' ')), 'C')
            || to_tsvector('english', coalesce(said.quotes, ''))
        from commitments c
        left join lateral (
          select string_agg(coalesce(p.words, words_of(o.name, o.short_name, o.aliases)), ' ') as names
          from parties p left join organisations o on o.id = p.organisation_id
          where p.commitment_id = c.id and p.removed_at is null) party on true
        left join lateral (
          select left(string_agg(passages.quote, ' '), 100000) as quotes
          from statements s join passages on passages.id = s.passage_id where s.commitment_id = c.id) said on true
        where c.id = any(commitment_ids) order by c.id
        on conflict (commitment_id) do update set names = excluded.names, document = excluded.document
      $$;

      create function reword_commitments() returns trigger language plpgsql as $$
      begin
        perform reword(array(select id from new_rows));
        return null;
      end $$;
      create function reword_changed_commitments() returns trigger language plpgsql as $$
      begin
        perform reword(array(select id from new_rows join old_rows using (id) where
          (new_rows.title, new_rows.policy_areas) is distinct from (old_rows.title, old_rows.policy_areas)));
        return null;
      end $$;
      create function reword_their_commitments() returns trigger language plpgsql as $$
      begin
        perform reword(array(select distinct commitment_id from new_rows));
        return null;
      end $$;
      create function reword_commitments_of_renamed() returns trigger language plpgsql as $$
      begin
        perform reword(array(select distinct p.commitment_id from parties p
          join new_rows on new_rows.id = p.organisation_id join old_rows on old_rows.id = p.organisation_id
          where words_of(new_rows.name, new_rows.short_name, new_rows.aliases)
            <> words_of(old_rows.name, old_rows.short_name, old_rows.aliases)));
        return null;
      end $$;

      create trigger worded after insert on commitments referencing new table as new_rows
        for each statement execute function reword_commitments();
      create trigger reworded after update on commitments referencing old table as old_rows new table as new_rows
        for each statement execute function reword_changed_commitments();
      create trigger parties_worded after insert on parties referencing new table as new_rows
        for each statement execute function reword_their_commitments();
      create trigger parties_reworded after update on parties referencing new table as new_rows
        for each statement execute function reword_their_commitments();
      create trigger quotes_worded after insert on statements referencing new table as new_rows
        for each statement execute function reword_their_commitments();
      create trigger names_reworded after update on organisations referencing old table as old_rows new table as new_rows
        for each statement execute function reword_commitments_of_renamed();

      select reword(array(select id from commitments));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger names_reworded on organisations;
      drop trigger quotes_worded on statements;
      drop trigger parties_worded on parties;
      drop trigger parties_reworded on parties;
      drop trigger worded on commitments;
      drop trigger reworded on commitments;
      drop trigger noted on events;
      drop function reword_commitments, reword_changed_commitments, reword_their_commitments,
        reword_commitments_of_renamed, reword, note_change;
      drop table commitment_words;
      create index standings_by_status on standings (status);
      drop index standings_of_status, commitments_in_order_of_change, commitments_in_order_of_entry,
        commitments_in_title_order, commitments_in_due_order;
      alter table commitments drop column changed_at;
    `);
  }
}
