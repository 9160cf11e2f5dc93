import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reporting rounds, what they froze, who signed it, and amendments beside it. A frozen value is never changed, and a frozen or
 * cancelled round neither. Each scope (a team, or all teams) has one round in progress at most. Triggers refuse what a service
 * should have.
 */
export class CreateRounds1780000002060 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table rounds (
        id uuid primary key,
        sequence bigint generated always as identity,
        version integer not null,
        team_id uuid references teams,
        title text not null,
        asked text,
        since date not null,
        deadline date not null,
        state text not null check (state in ('OPEN', 'FREEZING', 'FROZEN', 'CANCELLED')),
        opened_at timestamptz not null,
        opened_by uuid not null references people,
        reminded_at timestamptz,
        reminded_by uuid references people,
        freezing_id uuid,
        freezing_by uuid references people,
        frozen_at timestamptz,
        digest text check (digest ~ '^[0-9a-f]{64}$'),
        cancelled_at timestamptz,
        cancelled_by uuid references people,
        cancelled_reason text,
        merged_into_id uuid references teams,
        check (since <= deadline),
        check ((reminded_at is null) = (reminded_by is null)),
        check ((freezing_id is null) = (freezing_by is null)),
        check ((state in ('FREEZING', 'FROZEN')) = (freezing_id is not null)),
        check ((state = 'FROZEN') = (frozen_at is not null)),
        check ((state = 'FROZEN') = (digest is not null)),
        check ((state = 'CANCELLED') = (cancelled_at is not null)),
        check (cancelled_at is null or (cancelled_reason is null) = (merged_into_id is not null))
      );
      create unique index rounds_in_progress on rounds (coalesce(team_id, '00000000-0000-0000-0000-000000000000'))
        where state in ('OPEN', 'FREEZING');
      create index rounds_by_opening on rounds (sequence);
      create index rounds_of_team on rounds (team_id);
      create index rounds_opened_by on rounds (opened_by);
      create index rounds_reminded_by on rounds (reminded_by);
      create index rounds_freezing_by on rounds (freezing_by);
      create index rounds_cancelled_by on rounds (cancelled_by);
      create index rounds_merged_into on rounds (merged_into_id);

      create table round_freezings (
        round_id uuid primary key references rounds,
        done integer not null,
        total integer not null,
        failed_at timestamptz
      );

      create table round_values (
        id uuid primary key,
        round_id uuid not null references rounds,
        commitment_id uuid not null references commitments,
        number integer not null,
        title text not null,
        kind text not null,
        team_id uuid not null references teams,
        stage text not null,
        stage_since text,
        status text not null,
        judgement_id uuid references judgements,
        judged_on date,
        is_reported boolean not null,
        is_agreed boolean not null,
        is_owed boolean not null,
        agreed_status text,
        assessed_status text,
        is_disputed boolean not null,
        due_words text,
        due_edtf text,
        due_latest date,
        is_date_passed boolean not null,
        is_overdue boolean not null,
        unique (round_id, commitment_id),
        unique (id, round_id, commitment_id),
        check (not (is_reported and is_owed))
      );
      create index round_values_by_number on round_values (round_id, number);
      create index round_values_of_commitment on round_values (commitment_id);
      create index round_values_of_team on round_values (team_id);
      create index round_values_of_judgement on round_values (judgement_id);

      create table round_signatures (
        id uuid primary key,
        round_id uuid not null references rounds,
        team_id uuid not null references teams,
        digest text not null,
        at timestamptz not null,
        "by" uuid not null references people,
        unique (round_id, team_id)
      );
      create index round_signatures_of_team on round_signatures (team_id);
      create index round_signatures_by on round_signatures ("by");

      create table round_amendments (
        id uuid primary key,
        sequence bigint generated always as identity,
        value_id uuid not null,
        round_id uuid not null,
        commitment_id uuid not null references commitments,
        part text not null check (part in ('STATUS', 'STAGE', 'DUE')),
        frozen text,
        value text,
        reason text not null,
        asked_at timestamptz not null,
        asked_by uuid not null references people,
        foreign key (value_id, round_id, commitment_id) references round_values (id, round_id, commitment_id),
        check (part = 'DUE' or value is not null)
      );
      create index round_amendments_of_value on round_amendments (value_id, sequence);
      create index round_amendments_of_round on round_amendments (round_id, sequence);
      create index round_amendments_of_commitment on round_amendments (commitment_id);
      create index round_amendments_of_asker on round_amendments (asked_by);

      create table round_amendment_outcomes (
        amendment_id uuid primary key references round_amendments,
        decision text not null check (decision in ('AGREED', 'REFUSED')),
        words text,
        at timestamptz not null,
        "by" uuid not null references people,
        check (decision = 'AGREED' or words is not null)
      );
      create index round_amendment_outcomes_by on round_amendment_outcomes ("by");

      -- What is in both rounds, or in one of them, of any two frozen rounds.
      create view round_moves with (security_invoker = true) as
        select md5(earlier.id::text || later.id::text || v.commitment_id::text)::uuid as id, earlier.id as earlier_round_id,
          later.id as later_round_id, v.commitment_id, v.number, before.id as before_id, v.id as after_id
        from round_values v join rounds later on later.id = v.round_id
        cross join rounds earlier
        left join round_values before on before.round_id = earlier.id and before.commitment_id = v.commitment_id
        union all
        select md5(earlier.id::text || later.id::text || v.commitment_id::text)::uuid, earlier.id, later.id, v.commitment_id,
          v.number, v.id, null
        from round_values v join rounds earlier on earlier.id = v.round_id
        cross join rounds later
        where not exists (select 1 from round_values after
          where after.round_id = later.id and after.commitment_id = v.commitment_id);

      create function refuse_ended_round() returns trigger language plpgsql as $$
      begin
        if old.state in ('FROZEN', 'CANCELLED') then
          raise exception 'A frozen or cancelled round does not change.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger not_ended before update on rounds for each row execute function refuse_ended_round();
      create trigger kept before delete or truncate on rounds for each statement execute function refuse_change();

      create function refuse_round_value() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from rounds where id = new.round_id and state = 'FREEZING') then
          raise exception 'Only a round that is being frozen takes values.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger while_freezing before insert on round_values for each row execute function refuse_round_value();

      create function refuse_unfrozen() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from rounds where id = new.round_id and state = 'FROZEN') then
          raise exception 'Only a frozen round is signed and amended.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create function refuse_signature() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from rounds r join round_values v on v.round_id = r.id
          where r.id = new.round_id and r.state = 'FROZEN' and r.digest = new.digest and v.team_id = new.team_id) then
          raise exception 'A signature names the digest of a frozen round, and a team in it.'
            using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger when_frozen before insert on round_signatures for each row execute function refuse_signature();
      create trigger when_frozen before insert on round_amendments for each row execute function refuse_unfrozen();

      -- Amendments never change, so this needs no lock.
      create function refuse_own_amendment() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from round_amendments where id = new.amendment_id and asked_by = new."by") then
          raise exception 'Nobody decides an amendment of their own.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger four_eyes before insert on round_amendment_outcomes
        for each row execute function refuse_own_amendment();

      create trigger only_added_to before update or delete or truncate on round_values
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on round_signatures
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on round_amendments
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on round_amendment_outcomes
        for each statement execute function refuse_change();
      revoke update on round_values, round_signatures, round_amendments, round_amendment_outcomes from followthrough_app;
      revoke insert, update on round_moves from followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view round_moves;
      drop table round_amendment_outcomes, round_amendments, round_signatures, round_values, round_freezings, rounds;
      drop function refuse_own_amendment, refuse_signature, refuse_unfrozen, refuse_round_value, refuse_ended_round;
    `);
  }
}
