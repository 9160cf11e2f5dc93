import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, visit } from 'graphql';

/** A document in source code, as codegen finds it: one template literal without substitutions. */
const written = /\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`((?:[^`$]|\$(?!\{))*)`\s*,?\s*\)/g;

/** Every fragment in the given source files, by name. */
export function fragmentsIn(sources) {
  const texts = sources.flatMap((source) => [...source.matchAll(written)].map(([, text]) => text));
  const definitions = texts.flatMap((text) => parse(text, { noLocation: true }).definitions);
  return new Map(definitions.filter(({ kind }) => kind === 'FragmentDefinition').map((one) => [one.name.value, one]));
}

function spreadsOf(definition) {
  const names = [];
  visit(definition, { FragmentSpread: ({ name }) => void names.push(name.value) });
  return names;
}

/** The document, followed by every fragment that it uses, directly or indirectly, once each. */
export function documentOf(text, fragments) {
  const definitions = [...parse(text, { noLocation: true }).definitions];
  const known = new Set(definitions.map(({ name }) => name?.value));
  for (const definition of definitions) {
    for (const name of spreadsOf(definition)) {
      if (known.has(name)) continue;
      const fragment = fragments.get(name);
      if (!fragment) throw new Error(`No file defines the fragment ${name}.`);
      known.add(name);
      definitions.push(fragment);
    }
  }
  return { kind: 'Document', definitions };
}

const isSource = (name) => /\.tsx?$/.test(name) && !/\.(test|spec)\.|generated[\\/]/.test(name);

/** The sources of the web app. */
export function sourcesIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isSource);
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}

/**
 * The code with each `graphql(...)` replaced by its document. Line numbers stay the same. A fragment on its own becomes
 * `null`: each document contains the fragments that it uses, and the constant only carries the type of the data.
 */
export function inlineDocuments(code, fragments) {
  const inlined = code.replace(written, (call, text) => {
    const lines = '\n'.repeat(call.split('\n').length - 1);
    const document = documentOf(text, fragments);
    const isFragment = document.definitions[0].kind === 'FragmentDefinition';
    return `(${isFragment ? null : JSON.stringify(document)})${lines}`;
  });
  if (/[^.\w`]graphql\(/.test(inlined))
    throw new Error('graphql(...) takes one template literal without substitutions.');
  return inlined;
}

/**
 * Gives each page’s chunk its own documents. Codegen’s map contains all of them, and would load them with the first
 * page; it is used only for types, development and tests.
 */
export function documentsWithTheirPages(folder) {
  let fragments = new Map();
  return {
    name: 'documents-with-their-pages',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      fragments = fragmentsIn(sourcesIn(folder));
    },
    transform: {
      filter: { id: { include: /\.tsx?$/, exclude: /generated|node_modules/ }, code: /\bgraphql\(/ },
      handler: (code) => ({ code: inlineDocuments(code, fragments), map: null }),
    },
  };
}
