import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from './starting/arguments.mjs';
import { measureBundle } from './measuring/bundle.mjs';
import { measureStart } from './measuring/start-time.mjs';
import { build } from './preparing/build.mjs';
import { cleanly } from './processes/ending.mjs';
import { Failure, reportFailure } from './shared/failure.mjs';
import { install } from './preparing/install.mjs';
import { root, typedFrom } from './shared/project.mjs';
import { testDatabase } from './postgres/test-database.mjs';

const say = (text) => console.log(text);
const folder = join(root, 'test', 'benchmarks');
const own = { start: measureStart, bundle: measureBundle };
const options = {
  commitments: { type: 'string', default: '10000' },
  corpus: { type: 'string' },
  out: { type: 'string' },
};
let database;

function names() {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const measured = files.filter((name) => name.endsWith('.mjs')).map((name) => name.replace('.mjs', ''));
  return [...Object.keys(own), ...measured];
}

function wanted() {
  const help = `npm run bench -- NAME --out DIR [--commitments 10000] [--corpus DIR]\n\n  NAME is one of: ${names().join(', ')}`;
  const { values, positionals } = parse(process.argv.slice(2), options, help, { allowPositionals: true });
  const [name, more] = positionals;
  const commitments = Number(values.commitments);
  if (!names().includes(name) || more) throw new Failure(help);
  if (!values.out) throw new Failure(`--out DIR says where to write ${name}.json.\n\n${help}`);
  if (!Number.isInteger(commitments) || commitments < 1) throw new Failure(`--commitments takes a number.\n\n${help}`);
  const corpus = values.corpus && resolve(typedFrom, values.corpus);
  return { name, commitments, corpus, out: resolve(typedFrom, values.out) };
}

/** A benchmark of the test workspace gets its own database, which it fills with the data it measures, if it needs one. */
async function measureInTests({ name, out, commitments, corpus }) {
  const { run, needsDatabase = true } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  if (!needsDatabase) return run({ out, corpus, say });
  database = await testDatabase(say);
  await run({ url: database.url, owner: database.url, out, commitments });
}

async function bench() {
  const asked = wanted();
  mkdirSync(asked.out, { recursive: true });
  await install(say);
  await build(say);
  await (own[asked.name] ?? measureInTests)({ ...asked, say });
}

try {
  await cleanly(bench, async () => database?.remove());
} catch (error) {
  reportFailure(error);
}
