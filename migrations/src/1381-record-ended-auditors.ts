import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An earlier migration ended the auditor role of people who were also administrators, without an event. Each case is
 * now recorded, with the date on which it happened.
 *
 * The bytes of an event follow RFC 8785: members in order, without spaces. All values here are ids, dates and a number,
 * so nothing needs escaping.
 */
export class RecordEndedAuditors1780000001381 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      with ended as (
        select c.id as change, c.person_id, date_trunc('milliseconds', c.decided_at) as at,
          encode(set_byte(set_byte(uuid_send(gen_random_uuid()), 6, 112), 8, 128), 'hex') as random,
          lpad(to_hex((extract(epoch from date_trunc('milliseconds', c.decided_at)) * 1000)::bigint), 12, '0') as millisecond
        from account_changes c
        where c.kind = 'GRANT_AUDITOR' and c.state = 'DECLINED' and c.proposed_by_id is null and c.decided_by_id is null),
      placed as (
        select person_id, change, at, (millisecond || substr(random, 13))::uuid as id,
          (select coalesce(max(e.subject_version), 0) from events e
            where e.subject_type = 'person' and e.subject_id = person_id) + 1 as version
        from ended),
      written as (
        select *, convert_to(format(
          '{"actor":null,"at":"%s","data":{"change":"%s"},"id":"%s","subject":{"id":"%s","type":"person","version":%s},"texts":{},"type":"person.auditorRoleEnded","v":1}',
          to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), change, id, person_id, version), 'UTF8') as canonical
        from placed)
      insert into events (id, subject_type, subject_id, subject_version, type, actor, at, canonical, leaf_hash)
        select id, 'person', person_id, version, 'person.auditorRoleEnded', null, at, canonical,
          sha256('\\x00'::bytea || canonical)
        from written order by change;
    `);
  }

  /** Events are never removed. */
  async down(): Promise<void> {}
}
