import { parse, print, visit, type DefinitionNode } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const web = join(import.meta.dirname, '../../apps/web/src');

const definitions = new Map<string, DefinitionNode>();
for (const path of readdirSync(web, { recursive: true, encoding: 'utf8' })) {
  if (!/\.tsx?$/.test(path) || /\.(test|spec)\.|^(generated|testing)\//.test(path)) continue;
  for (const [, text] of readFileSync(join(web, path), 'utf8').matchAll(/graphql\(`([^`]+)`/g)) {
    for (const one of parse(text!).definitions) if ('name' in one) definitions.set(one.name!.value, one);
  }
}

/** An operation as a page sends it, with all its fragments. */
export function webDocument(operation: string): string {
  const used = new Set<string>();
  const use = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    visit(definitions.get(name)!, { FragmentSpread: (spread) => use(spread.name.value) });
  };
  use(operation);
  return [...used].map((name) => print(definitions.get(name)!)).join('\n');
}

/** The names of all queries of the web app. */
export function webQueries(): readonly string[] {
  const queries = [...definitions.values()].filter(
    (one) => one.kind === 'OperationDefinition' && one.operation === 'query',
  );
  return queries.flatMap((one) => ('name' in one && one.name ? [one.name.value] : []));
}
