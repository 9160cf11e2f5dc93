import { trainingProblem } from '@followthrough/domain/reading-weights';
import type { RuleProblem } from '@followthrough/domain/problems';
import { ownTrained } from '@followthrough/extraction/learning/own-training';
import { lessonWithin, type RegisterLesson } from '@followthrough/extraction/learning/register-lessons';
import { shippedFingerprint, writtenOwn } from '@followthrough/extraction/own-weights';
import { Injectable } from '@nestjs/common';
import { deploymentOf } from '../../people/deployment/deployment.service.js';
import { Work } from '../../platform/changes/work.js';
import { newId } from '../../platform/ground/uuid.js';
import { Reader } from '../../platform/views/reader.js';
import { DecidedSources } from './decided-sources.js';
import { ReadingWeights } from './reading-weights.entity.js';

/** Both bound memory and time. Sources beyond these are left out, those decided longest ago first. */
const mostSources = 2_000;
/** Once the sources before have this many passages, only decided ones are taken: people decide on far fewer. */
const mostPassages = 50_000;

export interface TrainingProgress {
  /** `SHORTENED`: so many sources teach only what was decided. `LEFT_OUT`: so many teach nothing. */
  readonly step: 'READ' | 'SHORTENED' | 'LEFT_OUT' | 'MEASURED';
  readonly done: number;
  readonly total: number;
}

/**
 * Trains weights from the decisions of the register, in a command on the server. Everything is read and computed first
 * and saved in one transaction, so a command that is stopped leaves nothing behind. No scan uses them until an
 * administrator says so.
 */
@Injectable()
export class WeightsTraining {
  constructor(
    private readonly sources: DecidedSources,
    private readonly work: Work,
  ) {}

  /** The weights, or why there are too few decisions. The same decisions give the weights of before. */
  async train(tell: (progress: TrainingProgress) => void): Promise<ReadingWeights | RuleProblem> {
    const { lessons, decisions } = await this.#lessons(tell);
    const refused = trainingProblem(decisions);
    if (refused) return refused;
    const { weights, ...figures } = ownTrained(lessons, (done) => tell({ step: 'MEASURED', done, total: 5 }));
    const made = { base: shippedFingerprint(), ...decisions, figures, weights: writtenOwn(weights) };
    return this.work.change(Reader.nobody, async (ctx) => {
      const deployment = await deploymentOf(ctx);
      const [latest] = await ctx.db.find(ReadingWeights, { order: { trainedAt: 'DESC', id: 'DESC' }, take: 1 });
      if (latest?.base === made.base && latest.weights === made.weights) return latest;
      const trained = ctx.db.create(ReadingWeights, { id: newId(), trainedAt: ctx.now(), ...made });
      await ctx.db.insert(ReadingWeights, trained);
      await ctx.record('deployment.weightsTrained', deployment, { weightsId: trained.id, ...decisions });
      return trained;
    });
  }

  async #lessons(tell: (progress: TrainingProgress) => void) {
    const all = await this.sources.ids();
    const ids = all.slice(0, mostSources);
    const lessons: RegisterLesson[] = [];
    const decisions = { accepted: 0, declined: 0, sources: 0 };
    let [passages, shortened] = [0, 0];
    for (const [at, id] of ids.entries()) {
      const source = await this.sources.read(id);
      const lesson = lessonWithin(source, mostPassages - passages);
      passages += lesson.passages.length;
      if (lesson.isFinished !== source.isFinished) shortened += 1;
      lessons.push(lesson);
      decisions.accepted += source.stated.length;
      decisions.declined += source.declined.length;
      decisions.sources += source.stated.length + source.declined.length > 0 ? 1 : 0;
      tell({ step: 'READ', done: at + 1, total: ids.length });
    }
    if (shortened > 0) tell({ step: 'SHORTENED', done: shortened, total: ids.length });
    if (all.length > ids.length) tell({ step: 'LEFT_OUT', done: all.length - ids.length, total: all.length });
    return { lessons, decisions };
  }
}
