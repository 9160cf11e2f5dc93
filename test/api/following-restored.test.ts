import type { EventAbout } from '@followthrough/domain/events/event-types';
import { Organisation } from '@followthrough/server/organisations/organisation.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { log } from '@followthrough/server/platform/ground/log';
import { addJobs } from '@followthrough/server/platform/worker/add-jobs';
import { jest } from '@jest/globals';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { startApplication, type Application } from '../support/application.js';
import { eventually } from '../support/worker.js';

const following = { name: 'test.listen', types: ['organisation.edited'], begins: 'FIRST' } as const;
const farAhead = '900000000000';

describe('following events after a dump was restored', () => {
  let application: Application;
  let pool: pg.Pool;

  beforeEach(async () => {
    application = await startApplication();
    pool = new pg.Pool({ connectionString: application.database.url, max: 1 });
    await runMigrations({ connectionString: application.database.url });
    jest.spyOn(log, 'warn').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await pool.end();
    await application.close();
  });

  const happen = async (type: EventAbout<'organisation'> = 'organisation.edited') => {
    const id = newId();
    await application.arrange((ctx) => ctx.record(type, Object.assign(new Organisation(), { id }), {} as never));
    return id;
  };
  /** An event that was written on the cluster before, whose transactions had higher numbers. */
  const happenedBefore = async (xid: string) => {
    const [event] = await application.database.query<{ subject_id: string }>(
      `insert into events (id, xid, subject_type, subject_id, subject_version, type, at, canonical, leaf_hash)
       values ($1, $2, 'organisation', $1, 1, 'organisation.edited', now(), '', '') returning subject_id`,
      [newId(), xid],
    );
    return event!.subject_id;
  };
  /** Transactions count in the whole cluster: one of a test beside this one holds events back until it ends. */
  const othersEnded = async () => {
    const [now] = await application.database.query<{ xmax: string }>(
      'select pg_snapshot_xmax(pg_current_snapshot())::text as xmax',
    );
    await eventually(async () => {
      const ended = 'select 1 where pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8';
      return (await application.database.query(ended, [now!.xmax])).length > 0;
    });
  };
  /** The subjects of the events that became jobs since it was last asked. */
  const followed = async () => {
    await othersEnded();
    while (await addJobs(pool, following));
    return (
      await application.database.query<{ id: string }>(
        `with done as (delete from graphile_worker._private_jobs returning payload)
         select e.subject_id as id from done join events e on e.id = (done.payload ->> 'event')::uuid order by e.sequence`,
      )
    ).map(({ id }) => id);
  };
  const bookmark = (values: string) => application.database.query(`update bookmarks set ${values}`);
  const lastSequence = '(select max(sequence) from events)';

  it('goes on with what is new, and repeats nothing of what was followed', async () => {
    await happenedBefore(farAhead);
    await happenedBefore(farAhead);
    await followed();
    await bookmark(`xid = '${farAhead}', sequence = ${lastSequence}`);
    const fresh = await happen();
    await happen('organisation.created');
    expect(await followed()).toEqual([fresh]);
    const next = await happen();
    expect(await followed()).toEqual([next]);
    expect(log.warn).toHaveBeenCalledTimes(1);
  });

  it('loses nothing that was not followed before the dump', async () => {
    await happenedBefore(farAhead);
    const below = await happenedBefore('900000000009');
    await happenedBefore(farAhead);
    await followed();
    await bookmark(`xid = '${farAhead}', sequence = ${lastSequence}`);
    const above = await happenedBefore('900000000010');
    expect(await followed()).toEqual([below, above]);
    const fresh = await happen();
    expect(await followed()).toEqual([fresh]);
  });

  it('notices another cluster, even if its transaction numbers have passed the bookmark', async () => {
    await happen();
    await followed();
    const missed = [await happen(), await happen()];
    await bookmark(`xid = (select max(xid) from events), cluster = 'another'`);
    expect(await followed()).toEqual(missed);
    expect(await followed()).toEqual([]);
  });
});
