import { kinds as allKinds, type Kind } from '@followthrough/domain/kinds';
import { kindBuckets } from '../kind-columns.js';
import type { KindModel } from '../model.js';
import type { Lesson } from './examples.js';
import { inventedKinds } from './invented.js';
import { regressedClasses } from './regression.js';

/** Learns kinds from the passages that state a commitment, and from invented acts. */
export function kindsLearned(lessons: readonly Lesson[]): KindModel {
  const kinds = Object.keys(allKinds) as Kind[];
  const examples = [...lessons.flatMap((lesson) => lesson.examples), ...inventedKinds()];
  const shown = examples.flatMap(({ kindColumns, kinds: of }) => of.map((kind) => ({ row: kindColumns, kind })));
  const labels = shown.map(({ kind }) => kinds.indexOf(kind));
  const rows = shown.map(({ row }) => row);
  return { kinds, regressions: regressedClasses({ rows, width: kindBuckets }, labels, kinds.length) };
}
