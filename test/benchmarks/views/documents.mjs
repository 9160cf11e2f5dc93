import { parse, visit } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const web = join(import.meta.dirname, '../../../apps/web/src');

/** Every operation and fragment of the web app, by name. */
function definitions() {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|spec)\.|^(generated|testing)\//.test(path))
    .map((path) => readFileSync(join(web, path), 'utf8'));
  const documents = files.flatMap((text) => [...text.matchAll(/graphql\(`([^`]+)`/g)].map(([, document]) => document));
  return new Map(documents.flatMap((text) => parse(text).definitions).map((one) => [one.name.value, one]));
}

/** The names of all fields that an operation asks for, those of its fragments included. */
export function fieldsOf(operation) {
  const all = definitions();
  const fields = new Set();
  const seen = new Set();
  const collect = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    visit(all.get(name), {
      Field: ({ name, alias }) => void fields.add((alias ?? name).value),
      FragmentSpread: (spread) => collect(spread.name.value),
    });
  };
  collect(operation);
  return [...fields];
}
