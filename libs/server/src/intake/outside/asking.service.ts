import { askOutsideProblem } from '@followthrough/domain/outside-readings';
import type { RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Configuration } from '../../platform/ground/configuration.js';
import { rowOf } from '../../platform/sql/columns.js';
import { raw, sql, statement } from '../../platform/sql/sql.js';
import { sourceView } from '../../sources/source.view.js';
import { Extraction } from '../extraction/extraction.entity.js';
import { extractionView } from '../extraction/extraction.view.js';
import { isOutdated } from '../weights/reading-weights.view.js';
import { OutsideQueue } from './outside-queue.js';
import { OutsideReading } from './outside-reading.entity.js';

/** Asks the outside reader again, without a new scan. The worker then sends the text. */
@Injectable()
export class AskingService {
  constructor(
    private readonly configuration: Configuration,
    private readonly queue: OutsideQueue,
  ) {}

  async again(ctx: Context, sourceId: string): Promise<Extraction | RuleProblem> {
    const source = await ctx.acquire(sourceView, sourceId, 'intake.propose');
    const { outsideReader: reader } = this.configuration;
    const scan = await ctx.db.findOneBy(Extraction, { sourceId: source.id });
    const reading = scan && (await ctx.db.findOneBy(OutsideReading, { sourceId: source.id, asking: scan.asking }));
    const refused = askOutsideProblem({
      hasReader: reader !== null,
      scan: scan && { state: scan.state, isOutdated: await isOutdatedNow(ctx, scan) },
      reading: reading?.state ?? null,
    });
    if (refused || !scan || !reader) return refused!;
    await this.queue.goOn(ctx, source.id, reader);
    await ctx.record('source.outsideReadingAsked', source, {}, { model: reader.model, host: reader.host });
    return scan;
  }
}

async function isOutdatedNow(ctx: Context, { id }: Extraction): Promise<boolean> {
  const scan = rowOf<Extraction>(extractionView.table, raw('e'));
  const { text, parameters } = statement(
    sql`select ${isOutdated(scan)} as "isOutdated" from extractions e where e.id = ${id}`,
  );
  const [{ isOutdated: answer }] = await ctx.db.query<[{ isOutdated: boolean }]>(text, parameters);
  return answer;
}
