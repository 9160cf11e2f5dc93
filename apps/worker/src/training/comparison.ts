import { weightsFigures, type FigureForm } from '@followthrough/domain/reading-weights';
import { codeList } from '@followthrough/domain/terms';
import type { ReadingWeights } from '@followthrough/server/intake/weights/reading-weights.entity';

const written: Readonly<Record<FigureForm, (value: number) => string>> = {
  COUNT: String,
  SHARE: (value) => `${Math.round(100 * value)}%`,
  RATIO: (value) => value.toFixed(2),
};

/** What trained weights found beside the shipped ones, as a table for a terminal. */
export function comparison({ accepted, declined, sources, figures: { shipped, own } }: ReadingWeights): string {
  const line = (label: string, one: string, other: string) =>
    `${label.padEnd(54)}${one.padStart(9)}${other.padStart(9)}`;
  return [
    `Trained from ${accepted} accepted and ${declined} noted or rejected passages in ${sources} sources.`,
    '',
    line('On sources that they did not learn from', 'shipped', 'own'),
    ...codeList(weightsFigures).map((figure) => {
      const { label, form } = weightsFigures[figure];
      const of = (value: number | null) => (value === null ? '–' : written[form](value));
      return line(label, of(shipped[figure]), of(own[figure]));
    }),
    '',
    'These figures favour the weights that scans used until now: people mostly decide on what was proposed to them.',
    'Scans use the new weights only after an administrator chooses them under Settings, “Scanning”.',
    '',
  ].join('\n');
}
