import { ExtractionState, isUnderWay } from '@followthrough/domain/extraction-states';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Configuration } from '../../platform/ground/configuration.js';
import type { OutsideReader } from '../../platform/ground/outside-reader.js';
import { newId } from '../../platform/ground/uuid.js';
import { OutsideReading } from './outside-reading.entity.js';

/** Queues readings of the outside reader, if the deployment has one. */
@Injectable()
export class OutsideQueue {
  constructor(private readonly configuration: Configuration) {}

  /**
   * In the transaction that ends the scan of a source, so that its page knows of both at once. A cancelled reading is not
   * queued again; its page goes on to say that it was cancelled. Asked again, it begins anew, because nobody has read the
   * text for this scan.
   */
  async add(ctx: Context, sourceId: string): Promise<void> {
    const { outsideReader: reader } = this.configuration;
    if (!reader) return;
    await ctx.db.query(
      `${queued} on conflict (source_id) do update set asking = excluded.asking, state = excluded.state, model = excluded.model,
         host = excluded.host, done = 0, total = excluded.total, left_out = 0, failure = null, http_status = null,
         started_at = null, ended_at = null
         where outside_readings.state <> 'CANCELLED'`,
      [newId(), sourceId, reader.model, reader.host],
    );
    await ctx.db.query(
      `update outside_readings o set asking = e.asking, done = 0, left_out = 0, started_at = null from extractions e
       where o.source_id = $1 and e.source_id = $1 and o.state = 'CANCELLED' and o.asking <> e.asking`,
      [sourceId],
    );
  }

  /**
   * Asks again after a finished scan. The same reader goes on with the piece that it was at, another one begins anew: what
   * the former one proposed is then of an earlier reading.
   */
  async goOn(ctx: Context, sourceId: string, reader: OutsideReader): Promise<void> {
    await ctx.db.query(
      `update proposals p set outside_asking = null from outside_readings o
       where o.source_id = $1 and p.source_id = $1 and p.outside_asking = o.asking and (o.model, o.host) <> ($2, $3)`,
      [sourceId, reader.model, reader.host],
    );
    const same = `case when (outside_readings.asking, outside_readings.model, outside_readings.host)
      = (excluded.asking, excluded.model, excluded.host) then outside_readings`;
    await ctx.db.query(
      `${queued} on conflict (source_id) do update set asking = excluded.asking, state = excluded.state,
         model = excluded.model, host = excluded.host, done = ${same}.done else 0 end, total = excluded.total,
         left_out = ${same}.left_out else 0 end, failure = null, http_status = null,
         started_at = ${same}.started_at end, ended_at = null`,
      [newId(), sourceId, reader.model, reader.host],
    );
  }
}

/** $1 is a new id, $2 the source, $3 the model and $4 its host. */
const queued = `insert into outside_readings (id, source_id, asking, state, model, host, done, total, left_out)
  select $1, source_id, asking, 'QUEUED', $3, $4, 0, total, 0 from extractions where source_id = $2`;

/** A request for a scan also asks for the reading. */
export async function forgetCancelled(ctx: Context, sourceId: string): Promise<void> {
  const cancelled = { sourceId, state: ExtractionState.CANCELLED };
  await ctx.db.update(OutsideReading, cancelled, { state: ExtractionState.QUEUED, endedAt: null });
}

/** Cancels the reading that follows a scan; false if none is under way. */
export async function cancelOutside(ctx: Context, sourceId: string, asking: string): Promise<boolean> {
  const reading = await ctx.db.findOneBy(OutsideReading, { sourceId, asking });
  if (!reading || !isUnderWay(reading.state)) return false;
  await ctx.db.update(OutsideReading, reading.id, { state: ExtractionState.CANCELLED, endedAt: ctx.now() });
  return true;
}
