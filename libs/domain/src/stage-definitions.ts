import { kinds } from './kinds.js';
import { rungOf, stagesOf, type Stage } from './ladders.js';
import { codeList } from './terms.js';

/** The definition of every stage. If ladders define a stage differently, each definition follows its kind. */
export const stageDefinitions: Readonly<Record<string, { readonly definition: string }>> = Object.fromEntries(
  stagesOf().map((stage) => [stage, { definition: definitionOf(stage) }]),
);

function definitionOf(stage: Stage): string {
  const found = codeList(kinds).flatMap((kind) => {
    const rung = rungOf(kind, stage);
    return rung ? [{ kind: kinds[kind].label, definition: rung.definition }] : [];
  });
  const isShared = found.every(({ definition }) => definition === found[0]?.definition);
  return isShared ? found[0]!.definition : found.map(({ kind, definition }) => `${kind}: ${definition}`).join(' ');
}
