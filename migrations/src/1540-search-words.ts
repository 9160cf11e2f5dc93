import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Full-text search: accents and case are folded, the text of sources is indexed, and incomplete words match. */
export class SearchWords1780000001540 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // SQL-standard function bodies are bound at creation, because an index is built without a search path.
    await db.query(`
      create function folded(words text) returns text language sql immutable parallel safe
        return case when octet_length(words) = length(words) then lower(words)
          else lower(normalize(regexp_replace(normalize(words, NFD), '[\\u0300-\\u036f]+', '', 'g'), NFC)) end;

      -- Words stemmed as English, with positions; and unstemmed, for incomplete and foreign words.
      create function document_of(words text) returns tsvector language sql immutable parallel safe
        return to_tsvector('english', folded(words)) || strip(to_tsvector('simple', folded(words)));
    `);
    await this.#foldNames(db, 'folded');
    await db.query(reword('folded', 'document_of($1)', 40_000));
    await db.query(`
      create index evidence_by_words on evidence using gin (folded(title || ' ' || coalesce(measure, '')) gin_trgm_ops);
      create index follow_ups_by_words on follow_ups
        using gin (folded(title || ' ' || coalesce(details, '')) gin_trgm_ops);

      -- In pieces, because a tsvector holds one megabyte; they overlap, so that no word is split. Each includes the title.
      create table source_words (
        source_id uuid not null references sources,
        start integer not null,
        document tsvector not null,
        primary key (source_id, start)
      );
      create index source_words_by_document on source_words using gin (document);

      -- Cut twice, because each cut counts characters from the start of its text: this saves three of five seconds for 5 MB.
      create function word_sources(source_ids uuid[]) returns void language sql as $$
        insert into source_words
        select s.id, part.start + piece, setweight(document_of(concat_ws(' ', s.title, s.publisher, s.issuer_name)), 'A')
          || document_of(substr(part.text, piece + 1, 40200))
        from sources s
        cross join lateral (select start, substr(s.text, start + 1, 400200) as text
          from generate_series(0, length(s.text) - 1, 400000) start offset 0) part
        cross join lateral generate_series(0, least(400000, length(part.text)) - 1, 40000) piece
        where s.id = any(source_ids)
        on conflict (source_id, start) do update set document = excluded.document
      $$;
      create function word_new_sources() returns trigger language plpgsql as $$
      begin
        perform word_sources(array(select id from new_rows));
        return null;
      end $$;
      create function reword_corrected_sources() returns trigger language plpgsql as $$
      begin
        perform word_sources(array(select id from new_rows join old_rows using (id)
          where (new_rows.title, new_rows.publisher, new_rows.issuer_name)
            is distinct from (old_rows.title, old_rows.publisher, old_rows.issuer_name)));
        return null;
      end $$;
      create trigger worded after insert on sources referencing new table as new_rows
        for each statement execute function word_new_sources();
      create trigger reworded after update on sources referencing old table as old_rows new table as new_rows
        for each statement execute function reword_corrected_sources();
      select word_sources(array(select id from sources));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger worded on sources;
      drop trigger reworded on sources;
      drop function word_new_sources, reword_corrected_sources, word_sources;
      drop table source_words;
      drop index evidence_by_words, follow_ups_by_words;
    `);
    await this.#foldNames(db, 'lower');
    await db.query(reword('lower', "to_tsvector('english', $1)", 100_000));
    await db.query('drop function document_of, folded');
  }

  /** Names of organisations and sources, folded by this function, with their indexes. */
  async #foldNames(db: QueryRunner, fold: string): Promise<void> {
    await db.query(`
      drop index organisations_by_words, sources_by_words;
      create or replace function words_of(name text, short_name text, aliases text[]) returns text
        language sql immutable parallel safe
        return ${fold}(name || ' ' || coalesce(short_name, '') || ' ' || array_to_string(aliases, ' '));
      create index organisations_by_words on organisations using gin (words_of(name, short_name, aliases) gin_trgm_ops);
      create index sources_by_words on sources
        using gin (${fold}(title || ' ' || coalesce(publisher, '') || ' ' || coalesce(issuer_name, '')) gin_trgm_ops);
    `);
  }
}

/**
 * The function that collects the register’s text, with folding and full-text documents; existing rows are recomputed.
 */
function reword(fold: string, document: string, mostQuoted: number): string {
  const of = (words: string) => document.replaceAll('$1', words);
  return `
    create or replace function reword(commitment_ids uuid[]) returns void language sql as $$
      insert into commitment_words
      select c.id,
        ${fold}(concat_ws(' ', 'FT-' || lpad(c.number::text, greatest(4, length(c.number::text)), '0'), c.title,
          party.names, array_to_string(c.policy_areas, ' '))),
        setweight(${of('c.title')}, 'A') || setweight(${of("coalesce(party.names, '')")}, 'B')
          || setweight(${of("array_to_string(c.policy_areas, ' ')")}, 'C')
          || ${of("coalesce(said.quotes, '')")}
      from commitments c
      left join lateral (
        select string_agg(concat_ws(' ', p.words, words_of(o.name, o.short_name, o.aliases)), ' ') as names
        from parties p left join organisations o on o.id = p.organisation_id
        where p.commitment_id = c.id and p.removed_at is null) party on true
      left join lateral (
        select left(string_agg(passages.quote, ' '), ${mostQuoted}) as quotes
        from statements s join passages on passages.id = s.passage_id where s.commitment_id = c.id) said on true
      where c.id = any(commitment_ids) order by c.id
      on conflict (commitment_id) do update set names = excluded.names, document = excluded.document
    $$;
    select reword(array(select id from commitments))`;
}
