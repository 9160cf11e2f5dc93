import { columnCount, columnsOf, probabilityOf, rowOf, type ReadingModel } from '../model.js';
import { boosted } from './boosting.js';
import type { Lesson } from './examples.js';
import { kindsLearned } from './kind-training.js';
import { inventedLesson } from './invented.js';
import { joinsLearned } from './join-training.js';
import { foldsOf } from './random.js';
import { regressed } from './regression.js';
import { thresholdsOf, type Judged } from './thresholds.js';

const boosting = { rounds: 150, depth: 4, rate: 0.08, ridge: 3, fewest: 5, rows: 0.7, columns: 0.4, seed: 1 } as const;
const mix = 0.45;
const folds = 5;
const fewestWithFeature = 3;

type Detection = Pick<ReadingModel, 'features' | 'trees' | 'regression' | 'mix'>;

/**
 * A model of the lessons. Its thresholds come from models that learned from other documents than those they judge, so
 * no document is judged by what it taught. The same lessons in the same order give the same model.
 */
export function trained(lessons: readonly Lesson[]): ReadingModel {
  const commitments = lessons.reduce((sum, lesson) => sum + lesson.commitments, 0);
  const candidates = lessons.reduce((sum, lesson) => sum + lesson.examples.length, 0);
  const fold = foldsOf(lessons.length, folds);
  const judged: Judged[] = [];
  for (let one = 0; one < folds; one += 1) {
    const model = learned(lessons.filter((_, at) => fold[at] !== one));
    for (const [at, lesson] of lessons.entries()) if (fold[at] === one) judged.push(...judge(model, lesson, at));
  }
  return {
    learned: { documents: lessons.length, commitments, candidates },
    ...thresholdsOf(judged, commitments),
    ...learned(lessons),
    kinds: kindsLearned(lessons),
    joins: joinsLearned(lessons.flatMap(({ pairs }) => pairs)),
  };
}

function judge(model: Detection, { examples }: Lesson, document: number): Judged[] {
  return examples.map(({ features, stems, label, states }) => ({
    probability: probabilityOf(model, rowOf(model.features, features), stems),
    label,
    states: states.map((one) => `${document}/${one}`),
  }));
}

function learned(lessons: readonly Lesson[]): Detection {
  const examples = [...lessons, inventedLesson()]
    .flatMap((lesson) => lesson.examples)
    .filter(({ label }) => label !== null);
  const labels = examples.map(({ label }) => Number(label));
  const features = namesOf(examples);
  const rows = examples.map((example) => rowOf(features, example.features));
  const columns = examples.map(({ stems }, at) => columnsOf(stems, rows[at]!));
  return {
    features,
    trees: boosted({ rows, labels }, boosting),
    regression: regressed({ rows: columns, width: columnCount(features.length) }, labels),
    mix,
  };
}

/** The features that enough examples have, by name. */
function namesOf(examples: Lesson['examples']): string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.keys()].filter((name) => counts.get(name)! >= fewestWithFeature).sort();
}
