import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `began` selects the day on which the register began. */
const begunBy = (began: string) => `
  create or replace function begun_by(moment timestamptz) returns boolean language plpgsql stable as $$
  declare
    began date := (${began});
  begin
    if began > (moment at time zone 'UTC')::date then
      raise exception '%', began using errcode = 'FT001';
    end if;
    return true;
  end $$;
`;

/**
 * The register began with its earliest entry, which is not the first one where a register is filled with the entries of
 * earlier days, as the demo is.
 */
export class BeginWithTheEarliestEntry1780000002101 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index events_by_time on events (at);
      ${begunBy(`select (min(e.at) at time zone 'UTC')::date from events e`)}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${begunBy(`select (e.at at time zone 'UTC')::date from events e order by e.sequence limit 1`)}
      drop index events_by_time;
    `);
  }
}
