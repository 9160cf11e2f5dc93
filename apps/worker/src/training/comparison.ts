import type { OwnFigures } from '@followthrough/extraction/learning/own-training';
import type { ReadingWeights } from '@followthrough/server/intake/weights/reading-weights.entity';

const share = (value: number): string => `${Math.round(100 * value)}%`;
const number = (value: number | null): string => value?.toFixed(2) ?? '–';

const rows: readonly [label: string, of: (figures: OwnFigures) => string][] = [
  ['Likely proposals', ({ likely }) => String(likely)],
  ['Commitments that likely proposals found', ({ recall }) => share(recall)],
  ['Likely proposals that state a commitment', ({ precision }) => share(precision)],
  ['Both together (F1)', ({ f1 }) => number(f1)],
  ['Commitments that all proposals found', ({ recallOfBoth }) => share(recallOfBoth)],
  ['All proposals for each commitment', ({ proposalsPerCommitment }) => number(proposalsPerCommitment)],
];

/** What trained weights found beside the shipped ones, as a table for a terminal. */
export function comparison({ accepted, declined, sources, figures: { shipped, own } }: ReadingWeights): string {
  const line = (label: string, one: string, other: string) =>
    `${label.padEnd(42)}${one.padStart(9)}${other.padStart(9)}`;
  return [
    `Trained from ${accepted} accepted and ${declined} noted or rejected passages in ${sources} sources.`,
    '',
    line('On sources that they did not learn from', 'shipped', 'own'),
    ...rows.map(([label, of]) => line(label, of(shipped), of(own))),
    '',
    'These figures favour the weights that scans used until now: people mostly decide on what was proposed to them.',
    'Scans use the new weights only after an administrator chooses them under Settings, “Scanning”.',
    '',
  ].join('\n');
}
