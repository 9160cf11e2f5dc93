import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published documents, stored word for word; exact passages of them; and notes about passages. */
export class CreateSources1780000000400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table sources (
        id uuid primary key,
        version integer not null default 1,
        title text not null,
        issuer_id uuid references organisations,
        issuer_name text,
        publisher text,
        published text,
        published_words text,
        published_earliest date,
        published_latest date,
        language text,
        address text,
        copy_state text not null,
        known_gaps text,
        media_type text not null,
        text text not null check (text <> ''),
        text_length integer not null,
        text_sha256 bytea not null,
        same_text_sha256 bytea not null,
        archived_at timestamptz not null,
        archived_by uuid references people
      );
      create unique index sources_by_text on sources (same_text_sha256);
      create index sources_by_day on sources ((coalesce(published_latest, '-infinity'::date)), id);
      create index sources_by_archived on sources (archived_at, id);
      create index sources_of_issuer on sources (issuer_id);
      create index sources_by_words on sources
        using gin (lower(title || ' ' || coalesce(publisher, '') || ' ' || coalesce(issuer_name, '')) gin_trgm_ops);

      -- The text of a source never changes: a changed page is another source.
      create trigger text_stays before update of text, text_length, text_sha256, same_text_sha256, media_type on sources
        for each row execute function refuse_change();
      create trigger only_added_to before delete or truncate on sources
        for each statement execute function refuse_change();

      create table source_originals (
        id uuid primary key references sources,
        sha256 bytea not null,
        size integer not null,
        name text,
        bytes bytea not null
      );
      create index source_originals_by_content on source_originals (sha256);
      create trigger only_added_to before update or delete or truncate on source_originals
        for each statement execute function refuse_change();
      revoke update on source_originals from followthrough_app;

      create table source_facts (
        id uuid primary key,
        source_id uuid not null references sources,
        name text not null,
        origin text not null,
        why text,
        given_at timestamptz not null,
        given_by uuid references people,
        unique (source_id, name)
      );
      -- A fact that turns out to be unknown has no origin; events keep its earlier value.
      grant delete on source_facts to followthrough_app;

      create table passages (
        id uuid primary key,
        source_id uuid not null references sources,
        "start" integer not null check ("start" >= 0),
        "end" integer not null check ("end" > "start"),
        quote text not null,
        prefix text not null,
        suffix text not null,
        created_at timestamptz not null,
        created_by uuid references people,
        unique (source_id, "start", "end")
      );
      create trigger only_added_to before update or delete or truncate on passages
        for each statement execute function refuse_change();
      revoke update on passages from followthrough_app;

      create table notes (
        id uuid primary key,
        passage_id uuid not null references passages,
        source_id uuid not null references sources,
        kind text not null,
        measure text,
        value numeric,
        unit text,
        period text,
        comparison text,
        words text,
        created_at timestamptz not null,
        created_by uuid references people
      );
      create index notes_of_passage on notes (passage_id);
      create index notes_of_source on notes (source_id);
      create trigger only_added_to before update or delete or truncate on notes
        for each statement execute function refuse_change();
      revoke update on notes from followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table notes, passages, source_facts, source_originals, sources');
  }
}
