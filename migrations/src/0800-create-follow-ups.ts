import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follow-ups of a commitment, assigned to a person or a team. */
export class CreateFollowUps1780000000800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table follow_ups (
        id uuid primary key,
        version integer not null default 1,
        commitment_id uuid not null references commitments,
        title text not null,
        details text,
        assignee_id uuid references people,
        team_id uuid references teams,
        due_on date,
        state text not null default 'OPEN' check (state in ('OPEN', 'STARTED', 'DONE', 'CANCELLED')),
        missing_thing_id uuid references missing_things,
        created_at timestamptz not null,
        created_by uuid references people,
        finished_at timestamptz,
        outcome text,
        cancelled_reason text,
        check ((assignee_id is null) <> (team_id is null)),
        check ((finished_at is null) = (state in ('OPEN', 'STARTED'))),
        check ((state = 'DONE') = (outcome is not null)),
        check ((state = 'CANCELLED') = (cancelled_reason is not null))
      );
      create index follow_ups_of_commitment on follow_ups (commitment_id, created_at);
      create index follow_ups_to_do_of_commitment on follow_ups (commitment_id, due_on)
        where state in ('OPEN', 'STARTED');
      create index follow_ups_to_do_of_person on follow_ups (assignee_id, due_on) where state in ('OPEN', 'STARTED');
      create index follow_ups_to_do_of_team on follow_ups (team_id, due_on) where state in ('OPEN', 'STARTED');
      create index follow_ups_of_missing_thing on follow_ups (missing_thing_id) where missing_thing_id is not null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table follow_ups');
  }
}
