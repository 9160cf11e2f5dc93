import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For what two rounds say differently: the move that gave the later due date, and the change that gave the later stage. */
export class TellWhyRoundsDiffer1780000002092 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace view round_moves with (security_invoker = true) as
        select md5(earlier.id::text || later.id::text || v.commitment_id::text)::uuid as id, earlier.id as earlier_round_id,
          later.id as later_round_id, v.commitment_id, v.number, before.id as before_id, v.id as after_id,
          (select m.id from due_date_moves m where m.commitment_id = v.commitment_id
            and m.at > earlier.frozen_at and m.at <= later.frozen_at and m.new_edtf is not distinct from v.due_edtf
            order by m.sequence desc limit 1) as due_move_id,
          (select s.id from stage_changes s where s.commitment_id = v.commitment_id and s.party_id is null
            and s.recorded_at <= later.frozen_at and s.stage = v.stage order by s.sequence desc limit 1) as stage_change_id
        from round_values v join rounds later on later.id = v.round_id
        cross join rounds earlier
        left join round_values before on before.round_id = earlier.id and before.commitment_id = v.commitment_id
        union all
        select md5(earlier.id::text || later.id::text || v.commitment_id::text)::uuid, earlier.id, later.id, v.commitment_id,
          v.number, v.id, null, null, null
        from round_values v join rounds earlier on earlier.id = v.round_id
        cross join rounds later
        where not exists (select 1 from round_values after
          where after.round_id = later.id and after.commitment_id = v.commitment_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view round_moves;
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
      revoke insert, update on round_moves from followthrough_app;
    `);
  }
}
