import { limits } from '@followthrough/domain/limits';
import { proposeInSteps, type ProposeOptions, type Scan } from '@followthrough/extraction/propose';
import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Clock } from '../../platform/ground/clock.js';
import { Database } from '../../platform/sql/database.js';
import { Work } from '../../platform/changes/work.js';
import { Follows, type FollowedEvent } from '../../platform/worker/follows.js';
import { WeightsInUse } from '../weights/weights-in-use.js';
import { dayOfReading } from './day-of-reading.js';
import { oneAtATime } from '../../platform/worker/one-at-a-time.js';
import { OutsideQueue } from '../outside/outside-queue.js';
import { ProposalKeeper } from './proposal-keeper.js';
import { changeInTurn, type Reading } from './reading-turn.js';
import { runOrFail, Stopped } from '../../platform/worker/run-or-fail.js';

const progressEveryMilliseconds = 300;
const breathEveryMilliseconds = 15;
const proposalsAtOnce = 50;

const current = `select 1 from extractions where source_id = $1 and asking = $2 and state = 'RUNNING' for update`;

/** Scans a source for commitments: in the worker, one run per source, reporting progress. */
@Injectable()
export class ExtractionRun {
  readonly #log = new Logger(ExtractionRun.name);

  constructor(
    private readonly database: Database,
    private readonly work: Work,
    private readonly proposals: ProposalKeeper,
    private readonly outside: OutsideQueue,
    private readonly clock: Clock,
    private readonly weights: WeightsInUse,
  ) {}

  @Follows({
    name: 'intake.read',
    types: ['source.archived', 'source.corrected', 'source.extractionAsked'],
    begins: 'FIRST',
  })
  async follow({ subject }: FollowedEvent, signal: AbortSignal): Promise<void> {
    await this.run(subject.id, signal);
  }

  /**
   * Scans the source if a scan was requested and is not finished. Safe to call twice, or again after a process was
   * killed.
   * @throws if `signal` aborts it or the database fails; it should then be called again.
   */
  async run(sourceId: string, signal: AbortSignal): Promise<void> {
    await oneAtATime(this.database, `extraction ${sourceId}`, signal, async () => {
      const asking = await this.#begin(sourceId);
      if (!asking) return;
      const reading = { sourceId, asking, signal };
      await runOrFail(
        signal,
        () => this.#read(reading),
        (error) => this.#fail(reading, error),
      );
    });
  }

  async #begin(sourceId: string): Promise<string | null> {
    const [extraction] = await this.database.rows<{ asking: string }>(
      `update extractions set state = 'RUNNING', done = 0, started_at = $2
       where source_id = $1 and state in ('QUEUED', 'RUNNING') returning asking`,
      [sourceId, this.clock.now()],
    );
    return extraction?.asking ?? null;
  }

  async #fail({ sourceId, asking }: Reading, { stack }: Error): Promise<void> {
    this.#log.error(`Source ${sourceId} could not be read for commitments.`, stack);
    await this.database.rows(
      `update extractions set state = 'FAILED', ended_at = $3
       where source_id = $1 and asking = $2 and state = 'RUNNING'`,
      [sourceId, asking, this.clock.now()],
    );
  }

  async #read(reading: Reading): Promise<void> {
    const [source] = await this.database.rows<{ text: string; published: string | null; latest: string | null }>(
      'select text, published, published_latest::text as latest from sources where id = $1',
      [reading.sourceId],
    );
    const { id: weightsId, base: weightsBase, model } = await this.weights.now();
    const { proposals: all, otherLanguage } = await this.#propose(reading, source!.text, {
      published: dayOfReading(source!.published, source!.latest),
      model,
    });
    const found = firstOfEach(all);
    const kept: string[] = [];
    for (let at = 0; at < found.length; at += proposalsAtOnce) {
      const some = found.slice(at, at + proposalsAtOnce);
      kept.push(
        ...(await changeInTurn(this.work, reading, current, (ctx) =>
          this.proposals.keep(ctx, reading.sourceId, source!.text, some),
        )),
      );
    }
    const end = { isCut: all.length > found.length, otherLanguage, weightsId, weightsBase, found };
    await changeInTurn(this.work, reading, current, async (ctx) => {
      await this.proposals.finish(ctx, reading.sourceId, kept, end);
      await this.outside.add(ctx, reading.sourceId);
    });
  }

  /**
   * One proposal of a tier above the limit shows that there are more. Yields to other work between paragraphs, and reports
   * progress a few times a second.
   */
  async #propose(reading: Reading, text: string, options: ProposeOptions): Promise<Scan> {
    const steps = proposeInSteps(text, { ...options, most: limits.proposals + 1 });
    let breath = Date.now();
    let told = Date.now();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (Date.now() - breath < breathEveryMilliseconds) continue;
      await wait(0);
      breath = Date.now();
      reading.signal.throwIfAborted();
      if (breath - told < progressEveryMilliseconds) continue;
      await this.#tell(reading, step.value.done);
      told = Date.now();
    }
  }

  async #tell({ sourceId, asking }: Reading, done: number): Promise<void> {
    const rows = await this.database.rows(
      `update extractions set done = $3 where source_id = $1 and asking = $2 and state = 'RUNNING' returning id`,
      [sourceId, asking, done],
    );
    if (rows.length === 0) throw new Stopped();
  }
}

/** The first of each tier, so that a long text full of possible passages loses no likely one. */
function firstOfEach(all: Scan['proposals']): Scan['proposals'] {
  const count = { likely: 0, possible: 0 };
  return all.filter(({ tier }) => ++count[tier] <= limits.proposals);
}
