import { chance, columnCount, linearOf, shippedModel, type Regression } from '../model.js';
import type { OwnWeights } from '../own-weights.js';
import { offsetRegressed, type Decided } from './offset-regression.js';
import { foldsOf } from './random.js';
import type { Judgeable, RegisterLesson } from './register-lessons.js';
import { likelyOf, possibleOf, type Judged, type Thresholds } from './thresholds.js';

const folds = 5;
/** Another seed than that of the folds within training. */
const seed = 20;
/** With fewer commitments in finished sources, the threshold of possible ones stays as shipped. */
const leastFinished = 10;
/**
 * Possible ones need at least this share of the shipped threshold. Scans apply it to every sentence, also of kinds that
 * nobody decided on, and the lower it is, the more sentences of each text are above it.
 */
const lowestShare = 0.5;

/** Figures over decided passages; shares of 1 with three digits. */
export interface OwnFigures {
  /** Passages that state a commitment. */
  readonly commitments: number;
  readonly likely: number;
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
  readonly recallOfBoth: number;
  /** Proposals of both tiers for each passage that states a commitment, in finished sources; null without any. */
  readonly proposalsPerCommitment: number | null;
}

export interface OwnTraining {
  readonly weights: OwnWeights;
  readonly shipped: OwnFigures;
  readonly own: OwnFigures;
}

/**
 * Own weights from the decisions of a register, and what they find beside the shipped ones: each source is measured with
 * weights, thresholds and all, that learned from the others. The same lessons in the same order give the same result.
 */
export function ownTrained(lessons: readonly RegisterLesson[], tell: (fold: number) => void = () => {}): OwnTraining {
  const shipped = shippedModel();
  const fold = foldsOf(lessons.length, folds, seed);
  const counts = { shipped: new Count(), own: new Count() };
  for (let one = 0; one < folds; one += 1) {
    const weights = ownWeights(lessons.filter((_, at) => fold[at] !== one));
    for (const [at, lesson] of lessons.entries()) {
      if (fold[at] !== one) continue;
      counts.shipped.add(lesson, shipped, ({ offset }) => chance(offset));
      counts.own.add(lesson, weights, (passage) => probabilityOf(passage, weights.regression));
    }
    tell(one + 1);
  }
  return { weights: ownWeights(lessons), shipped: counts.shipped.figures(), own: counts.own.figures() };
}

/** Thresholds come from weights that did not learn from the sources they judge. */
function ownWeights(lessons: readonly RegisterLesson[]): OwnWeights {
  const fold = foldsOf(lessons.length, folds);
  const judged: (Judged & { readonly isFinished: boolean })[] = [];
  for (let one = 0; one < folds; one += 1) {
    const regression = learned(lessons.filter((_, at) => fold[at] !== one));
    for (const [at, { passages, isFinished }] of lessons.entries()) {
      if (fold[at] !== one) continue;
      for (const passage of passages) {
        const states = passage.states.map((place) => `${at}/${place}`);
        judged.push({ probability: probabilityOf(passage, regression), label: passage.label, states, isFinished });
      }
    }
  }
  const likely = likelyOf(judged, commitmentsIn(lessons));
  const finished = commitmentsIn(lessons.filter(({ isFinished }) => isFinished));
  const { possible: usual } = shippedModel();
  const possible =
    finished < leastFinished
      ? usual
      : Math.max(
          lowestShare * usual,
          possibleOf(
            judged.filter(({ isFinished }) => isFinished),
            finished,
          ),
        );
  return { regression: learned(lessons), likely, possible: Math.min(possible, likely) };
}

const commitmentsIn = (lessons: readonly RegisterLesson[]): number =>
  lessons.reduce((sum, { commitments }) => sum + commitments, 0);

function learned(lessons: readonly RegisterLesson[]): Regression {
  const decided = lessons.flatMap(({ passages }) => passages.filter(isDecided));
  return offsetRegressed(decided, columnCount(shippedModel().features.length));
}

const isDecided = (passage: Judgeable): passage is Judgeable & Decided => passage.label !== null;

const probabilityOf = ({ columns, offset }: Judgeable, regression: Regression): number =>
  chance(offset + linearOf(regression, columns));

/** What some weights propose, added up over sources. */
class Count {
  #commitments = 0;
  readonly #finished = { commitments: 0, proposals: 0 };
  readonly #likely = { found: 0, proposals: 0, right: 0, wrong: 0 };
  readonly #both = { found: 0, proposals: 0, right: 0, wrong: 0 };

  add(lesson: RegisterLesson, cuts: Thresholds, probability: (passage: Judgeable) => number): void {
    const { commitments, passages, isFinished } = lesson;
    this.#commitments += commitments;
    if (isFinished) {
      this.#finished.commitments += commitments;
      this.#finished.proposals += passages.filter((passage) => probability(passage) >= cuts.possible).length;
    }
    for (const [tier, least] of [
      [this.#likely, cuts.likely],
      [this.#both, cuts.possible],
    ] as const) {
      const proposed = passages.filter((passage) => probability(passage) >= least);
      tier.found += new Set(proposed.flatMap(({ states }) => states)).size;
      tier.proposals += proposed.length;
      tier.right += proposed.filter(({ label }) => label === 1).length;
      tier.wrong += proposed.filter(({ label }) => label === 0).length;
    }
  }

  figures(): OwnFigures {
    const { found, proposals, right, wrong } = this.#likely;
    const finished = this.#finished;
    const all = Math.max(1, this.#commitments);
    const recall = found / all;
    const precision = right / Math.max(1, right + wrong);
    return {
      commitments: this.#commitments,
      likely: proposals,
      recall: rounded(recall),
      precision: rounded(precision),
      f1: rounded((2 * recall * precision) / (recall + precision || 1)),
      recallOfBoth: rounded(this.#both.found / all),
      proposalsPerCommitment: finished.commitments > 0 ? rounded(finished.proposals / finished.commitments) : null,
    };
  }
}

const rounded = (value: number): number => Math.round(1_000 * value) / 1_000;
