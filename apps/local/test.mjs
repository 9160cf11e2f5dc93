import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build, nxEnvironment, nxProgram } from './preparing/build.mjs';
import { begin, listen } from './processes/children.mjs';
import { chromium, howToGetChromium } from './preparing/chromium.mjs';
import { cleanly } from './processes/ending.mjs';
import { reportFailure } from './shared/failure.mjs';
import { install } from './preparing/install.mjs';
import { readJson } from './shared/json-file.mjs';
import { root } from './shared/project.mjs';
import { testDatabase } from './postgres/test-database.mjs';
import { countTasks, countTests, forgetResults, one, resultFile, sum } from './measuring/test-results.mjs';

const say = (text) => console.log(text);
const counts = [];
let database;

/** Runs targets in every project that has them, and answers how each task ended. */
async function targets(names, args = [], env = {}) {
  const begun = Date.now();
  const command = [nxProgram, 'run-many', '-t', ...names, '--outputStyle=static', ...args];
  const child = begin(process.execPath, command, { cwd: root, env: { ...nxEnvironment(), ...env } });
  listen(child, { out: say });
  const { code } = await child.ended;
  const report = readJson(join(root, '.nx', 'cache', 'run.json'));
  const fresh = Date.parse(report?.run.startTime) >= begun - 1000;
  const tasks = fresh ? report.tasks.filter(({ target }) => names.includes(target)) : [];
  if (tasks.length === 0 || (code !== 0 && tasks.every(({ status }) => status === 0))) {
    say(`nx run-many -t ${names.join(' ')} did not run (exit ${code})`);
    return [{ status: code || 1 }];
  }
  return tasks;
}

/** Jest leaves one core to its watcher, and there is none: every core has a test. */
const everyCore = availableParallelism();

async function jest(target, args = [], env = {}, workers = everyCore) {
  const options = ['--json', `--outputFile=${resultFile(target)}`, `--maxWorkers=${workers}`];
  const tasks = await targets([target], [...args, '--', ...options], env);
  counts.push(countTests(tasks, target));
}

async function builds() {
  try {
    await build(say);
    return true;
  } catch (error) {
    say(error.message);
    counts.push(one(false));
    return false;
  }
}

async function journeys(env) {
  const browser = await chromium(say);
  if (browser) return jest('journeys', ['--parallel=1'], { ...env, CHROMIUM: browser });
  say(howToGetChromium);
  counts.push(one(false));
}

async function runAll() {
  await install(say);
  forgetResults();
  counts.push(countTasks(await targets(['types', 'lint'])));
  await jest('test');
  if (!(await builds())) return;
  database = await testDatabase(say);
  const env = { TEST_DATABASE_URL: database.url };
  // Many of these wait for the database, or for somebody who is slow.
  await jest('api', ['--parallel=1'], env, everyCore + 1);
  await journeys(env);
}

try {
  await cleanly(runAll, async () => database?.remove());
} catch (error) {
  reportFailure(error);
  counts.push(one(false));
}
const { passed, failed, skipped } = sum(counts);
if (skipped) say(`${skipped} skipped: the files that they need are not in this checkout`);
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
