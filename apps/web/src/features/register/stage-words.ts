import { codeList } from '@followthrough/domain/terms';
import { kinds, type Kind } from '@followthrough/domain/kinds';
import { ladderOf, type Stage } from '@followthrough/domain/ladders';

/** The label that most of the ladders with this stage use, because it differs by kind. */
export function stageLabel(stage: Stage, among?: readonly Kind[]): string {
  const labels = (among ?? codeList(kinds))
    .flatMap((kind) => ladderOf(kind).filter(({ code }) => code === stage))
    .map(({ label }) => label);
  const times = (label: string) => labels.filter((other) => other === label).length;
  return labels.reduce((best, label) => (times(label) > times(best) ? label : best), labels[0] ?? '');
}
