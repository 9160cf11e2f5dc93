import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests to move a due date or to drop a commitment, and how each ended. Both are append-only; the primary key allows
 * one ending per request. Triggers refuse a decision by the person who asked, a withdrawal by another person, and a second
 * open request of a kind, in case a service does not. Moves recorded before this need no request.
 */
export class CreateRequests1780000001720 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table requests (
        id uuid primary key,
        sequence bigint generated always as identity,
        commitment_id uuid not null references commitments,
        kind text not null check (kind in ('MOVE', 'DROP')),
        reason text not null,
        statement_id uuid references statements,
        from_words text,
        from_edtf text,
        from_latest date,
        due_words text,
        due_edtf text,
        due_earliest date,
        due_latest date,
        due_basis text,
        due_against text,
        due_readings text[] not null default '{}',
        due_why text,
        due_source_id uuid references sources,
        asked_at timestamptz not null,
        asked_by uuid not null references people,
        check (kind = 'MOVE' or statement_id is not null)
      );
      create index requests_of_commitment on requests (commitment_id, sequence);
      create index requests_of_asker on requests (asked_by);
      create index requests_of_statement on requests (statement_id);
      create index requests_of_source on requests (due_source_id);

      create table request_outcomes (
        request_id uuid primary key references requests,
        ending text not null check (ending in ('AGREED', 'REFUSED', 'WITHDRAWN')),
        words text,
        at timestamptz not null,
        "by" uuid not null references people,
        check (ending <> 'REFUSED' or words is not null)
      );
      create index request_outcomes_by on request_outcomes ("by");

      create function refuse_second_request() returns trigger language plpgsql as $$
      begin
        perform 1 from commitments where id = new.commitment_id for no key update;
        if exists (select 1 from requests r where r.commitment_id = new.commitment_id and r.kind = new.kind
          and not exists (select 1 from request_outcomes o where o.request_id = r.id)) then
          raise exception 'An open request of this kind exists.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger one_open before insert on requests for each row execute function refuse_second_request();

      -- Requests never change, so this needs no lock.
      create function refuse_own_decision() returns trigger language plpgsql as $$
      begin
        if (new.ending = 'WITHDRAWN') <> exists (
          select 1 from requests where id = new.request_id and asked_by = new."by") then
          raise exception 'Nobody decides a request of their own, or withdraws another’s.'
            using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger four_eyes before insert on request_outcomes for each row execute function refuse_own_decision();

      create trigger only_added_to before update or delete or truncate on requests
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on request_outcomes
        for each statement execute function refuse_change();
      revoke update on requests, request_outcomes from followthrough_app;

      alter table due_date_moves
        add column sequence bigint generated always as identity,
        add column request_id uuid unique references requests,
        add column leave_needed boolean not null default false;
      alter table due_date_moves alter column leave_needed set default true;
      drop index due_date_moves_of_commitment;
      create index due_date_moves_of_commitment on due_date_moves (commitment_id, sequence);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index due_date_moves_of_commitment;
      alter table due_date_moves drop column sequence, drop column request_id, drop column leave_needed;
      create index due_date_moves_of_commitment on due_date_moves (commitment_id);
      drop table request_outcomes, requests;
      drop function refuse_own_decision, refuse_second_request;
    `);
  }
}
