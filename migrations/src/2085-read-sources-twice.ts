import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A source whose likely proposals two people of a team read without seeing each other’s answers: which proposals, the readers
 * and who took whose place, their answers, and what was adjudicated of what they differ on. Answers and adjudications are only
 * added. A reading binds its proposals until it is ended, and the latest one counts. Triggers refuse what a service should have.
 */
export class ReadSourcesTwice1780000002085 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table source_readings (
        id uuid primary key,
        sequence bigint generated always as identity,
        source_id uuid not null references sources,
        team_id uuid not null references teams,
        asked_at timestamptz not null,
        asked_by uuid not null references people,
        ended_at timestamptz,
        ended_by uuid references people,
        ended_reason text,
        check ((ended_at is null) = (ended_by is null)),
        check ((ended_at is null) = (ended_reason is null))
      );
      create index source_readings_of_source on source_readings (source_id, sequence);
      create index source_readings_of_team on source_readings (team_id);
      create index source_readings_asked_by on source_readings (asked_by);
      create index source_readings_ended_by on source_readings (ended_by);

      create table source_readers (
        id uuid primary key,
        reading_id uuid not null references source_readings,
        position integer not null check (position in (1, 2)),
        person_id uuid not null references people,
        named_at timestamptz not null,
        named_by uuid not null references people,
        replaces_id uuid unique references source_readers,
        reason text,
        finished_at timestamptz,
        unique (reading_id, person_id),
        check ((replaces_id is null) = (reason is null))
      );
      create unique index source_readers_first on source_readers (reading_id, position) where replaces_id is null;
      create index source_readers_by on source_readers (person_id);
      create index source_readers_named_by on source_readers (named_by);

      create table read_proposals (
        id uuid primary key,
        reading_id uuid not null references source_readings,
        proposal_id uuid not null references proposals,
        position integer not null,
        unique (reading_id, proposal_id)
      );
      create index read_proposals_of_proposal on read_proposals (proposal_id);

      create table reading_answers (
        id uuid primary key,
        sequence bigint generated always as identity,
        item_id uuid not null references read_proposals,
        kind text check (kind in ('FUNDING', 'AGREEMENT', 'SUMMIT', 'PARTNERSHIP', 'SANCTIONS', 'REFORM', 'OPERATION', 'OTHER')),
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid not null references people
      );
      create index reading_answers_of_item on reading_answers (item_id, recorded_by, sequence);
      create index reading_answers_by on reading_answers (recorded_by);

      create table reading_adjudications (
        id uuid primary key,
        sequence bigint generated always as identity,
        item_id uuid not null references read_proposals,
        kind text check (kind in ('FUNDING', 'AGREEMENT', 'SUMMIT', 'PARTNERSHIP', 'SANCTIONS', 'REFORM', 'OPERATION', 'OTHER')),
        words text not null,
        at timestamptz not null,
        "by" uuid not null references people
      );
      create index reading_adjudications_of_item on reading_adjudications (item_id, sequence);
      create index reading_adjudications_by on reading_adjudications ("by");

      -- Who reads: nobody has taken their place.
      create view current_source_readers with (security_invoker = true) as
        select r.* from source_readers r where not exists (select 1 from source_readers later where later.replaces_id = r.id);

      -- The proposals that a reading binds, because it is the latest one of them and was not ended.
      create view bound_proposals with (security_invoker = true) as
        select i.id, i.proposal_id, i.reading_id from read_proposals i join source_readings s on s.id = i.reading_id
        where s.ended_at is null and not exists (select 1 from read_proposals later
          join source_readings again on again.id = later.reading_id
          where later.proposal_id = i.proposal_id and again.sequence > s.sequence);

      create function refuse_source_reader() returns trigger language plpgsql as $$
      declare
        of_team uuid;
      begin
        select team_id into of_team from source_readings where id = new.reading_id and ended_at is null for no key update;
        if of_team is null then
          raise exception 'The reading was ended.' using errcode = 'restrict_violation';
        end if;
        if new.finished_at is not null or not exists (select 1 from people p join memberships m on m.person_id = p.id
          where p.id = new.person_id and p.deactivated_at is null and not p.is_auditor
            and m.team_id = of_team and m.role in ('CONTRIBUTOR', 'MANAGER')) then
          raise exception 'Only people who decide for the team read its sources.' using errcode = 'restrict_violation';
        end if;
        if new.replaces_id is not null and not exists (select 1 from source_readers r where r.id = new.replaces_id
          and r.reading_id = new.reading_id and r.position = new.position and r.finished_at is null) then
          raise exception 'Only a reader of the same reading who has not finished is replaced.' using errcode = 'restrict_violation';
        end if;
        if new.replaces_id is null and exists (select 1 from reading_answers a join read_proposals i on i.id = a.item_id
          where i.reading_id = new.reading_id) then
          raise exception 'Readers are named before anything is read.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before insert on source_readers for each row execute function refuse_source_reader();

      create function refuse_reading_finished() returns trigger language plpgsql as $$
      begin
        perform 1 from source_readings where id = new.reading_id for no key update;
        if row(new.id, new.reading_id, new.position, new.person_id, new.named_at, new.named_by, new.replaces_id, new.reason)
          is distinct from row(old.id, old.reading_id, old.position, old.person_id, old.named_at, old.named_by, old.replaces_id, old.reason)
          or old.finished_at is not null then
          raise exception 'A reader only finishes, and once.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from source_readings where id = new.reading_id and ended_at is not null)
          or exists (select 1 from source_readers later where later.replaces_id = new.id) then
          raise exception 'The reading was ended, or another person reads.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from read_proposals i where i.reading_id = new.reading_id
          and not exists (select 1 from reading_answers a where a.item_id = i.id and a.recorded_by = new.person_id)) then
          raise exception 'A reader finishes with all answers.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed_end before update on source_readers for each row execute function refuse_reading_finished();

      create function refuse_reading_change() returns trigger language plpgsql as $$
      begin
        if row(new.id, new.source_id, new.team_id, new.asked_at, new.asked_by)
          is distinct from row(old.id, old.source_id, old.team_id, old.asked_at, old.asked_by) or old.ended_at is not null then
          raise exception 'A reading is only ended, and once.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before update on source_readings for each row execute function refuse_reading_change();

      create function refuse_reading_answer() returns trigger language plpgsql as $$
      declare
        of_reading uuid;
      begin
        select reading_id into of_reading from read_proposals where id = new.item_id;
        perform 1 from source_readings where id = of_reading for no key update;
        if not exists (select 1 from current_source_readers r join source_readings s on s.id = r.reading_id
          where s.id = of_reading and s.ended_at is null and r.person_id = new.recorded_by and r.finished_at is null) then
          raise exception 'Only a reader who has not finished answers.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before insert on reading_answers for each row execute function refuse_reading_answer();

      create function refuse_reading_adjudication() returns trigger language plpgsql as $$
      declare
        of_reading uuid;
      begin
        select reading_id into of_reading from read_proposals where id = new.item_id;
        perform 1 from source_readings where id = of_reading for no key update;
        if exists (select 1 from source_readings where id = of_reading and ended_at is not null) then
          raise exception 'The reading was ended.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from source_readers where reading_id = of_reading and person_id = new."by") then
          raise exception 'Only a third person adjudicates.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from current_source_readers where reading_id = of_reading and finished_at is null) then
          raise exception 'Both readers finish first.' using errcode = 'restrict_violation';
        end if;
        if (select count(distinct coalesce(latest.kind, 'NONE')) from current_source_readers r cross join lateral (
            select a.kind from reading_answers a where a.item_id = new.item_id and a.recorded_by = r.person_id
            order by a.sequence desc limit 1) latest where r.reading_id = of_reading) < 2 then
          raise exception 'The readers agree.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before insert on reading_adjudications
        for each row execute function refuse_reading_adjudication();

      create function refuse_decision_while_read() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from bound_proposals b join current_source_readers r on r.reading_id = b.reading_id
          where b.proposal_id = new.id and r.finished_at is null) then
          raise exception 'Two people read this proposal.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger not_while_read before update of state on proposals for each row
        when (old.state = 'PROPOSED' and new.state <> 'PROPOSED') execute function refuse_decision_while_read();

      create trigger only_added_to before update or delete or truncate on read_proposals
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on reading_answers
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on reading_adjudications
        for each statement execute function refuse_change();
      create trigger not_removed before delete or truncate on source_readings
        for each statement execute function refuse_change();
      create trigger not_removed before delete or truncate on source_readers
        for each statement execute function refuse_change();
      revoke update on read_proposals, reading_answers, reading_adjudications from followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger not_while_read on proposals;
      drop view bound_proposals, current_source_readers;
      drop table reading_adjudications, reading_answers, read_proposals, source_readers, source_readings;
      drop function refuse_decision_while_read, refuse_reading_adjudication, refuse_reading_answer, refuse_reading_change,
        refuse_reading_finished, refuse_source_reader;
    `);
  }
}
