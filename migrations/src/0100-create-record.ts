import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The record: one append-only table of events, the texts stored outside it, and the roles that may only add. `xid`
 * ensures that followers skip nothing: an event is read once every transaction that began before it has ended.
 */
export class CreateRecord1780000000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ begin
        create role followthrough_app nologin;
      exception when duplicate_object or unique_violation then null; end $$;
      do $$ begin
        create role followthrough_sequencer nologin;
      exception when duplicate_object or unique_violation then null; end $$;
      grant followthrough_app, followthrough_sequencer to current_user;
      grant usage on schema public to followthrough_app, followthrough_sequencer;
      alter default privileges in schema public grant select, insert, update on tables to followthrough_app;
      alter default privileges in schema public grant usage on sequences to followthrough_app;
      create extension if not exists pg_trgm;

      create table events (
        id uuid primary key,
        sequence bigint generated always as identity unique,
        xid xid8 not null default pg_current_xact_id(),
        subject_type text not null,
        subject_id uuid not null,
        subject_version integer not null check (subject_version > 0),
        type text not null,
        actor uuid,
        at timestamptz not null,
        canonical bytea not null,
        leaf_hash bytea not null,
        unique (subject_type, subject_id, subject_version)
      );
      create index events_in_commit_order on events (xid, sequence);

      create table event_texts (
        event_id uuid not null references events,
        field text not null,
        hmac bytea not null,
        sealed bytea not null,
        primary key (event_id, field)
      );

      create table event_text_keys (
        event_id uuid not null references events,
        field text not null,
        key bytea not null,
        primary key (event_id, field)
      );

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The record is only ever added to: % on % is refused.', tg_op, tg_table_name
          using errcode = 'insufficient_privilege';
      end $$;
      create trigger only_added_to before update or delete or truncate on events
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on event_texts
        for each statement execute function refuse_change();
      revoke update on events, event_texts, event_text_keys from followthrough_app;

      create table bookmarks (
        follower text primary key,
        xid xid8 not null,
        sequence bigint not null
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table bookmarks, event_text_keys, event_texts, events;
      drop function refuse_change;
      drop extension pg_trgm;
      alter default privileges in schema public revoke select, insert, update on tables from followthrough_app;
      alter default privileges in schema public revoke usage on sequences from followthrough_app;
      revoke usage on schema public from followthrough_app, followthrough_sequencer;
    `);
  }
}
