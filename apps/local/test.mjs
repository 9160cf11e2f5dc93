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

/** Runs targets in every project that has them, and returns the exit code of Nx. */
async function run(names, args = [], env = {}) {
  const command = [nxProgram, 'run-many', '-t', ...names, '--outputStyle=static', ...args];
  const child = begin(process.execPath, command, { cwd: root, env: { ...nxEnvironment(), ...env } });
  listen(child, { out: say });
  const { code } = await child.ended;
  return code;
}

/** The same, with the result of each task. Nx writes one report, so nothing else may run at the same time. */
async function targets(names, args) {
  const begun = Date.now();
  const code = await run(names, args);
  const report = readJson(join(root, '.nx', 'cache', 'run.json'));
  const fresh = Date.parse(report?.run.startTime) >= begun - 1000;
  const tasks = fresh ? report.tasks.filter(({ target }) => names.includes(target)) : [];
  if (tasks.length === 0 || (code !== 0 && tasks.every(({ status }) => status === 0))) {
    say(`nx run-many -t ${names.join(' ')} did not run (exit ${code})`);
    return [{ status: code || 1 }];
  }
  return tasks;
}

/** Jest leaves one core for its watcher, which is not used here, so every core can run tests. */
const everyCore = availableParallelism();

async function jest(target, args = [], env = {}) {
  const options = ['--json', `--outputFile=${resultFile(target)}`, `--maxWorkers=${everyCore}`];
  const status = await run([target], [...args, '--', ...options], env);
  counts.push(countTests([{ status }], target));
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

async function journeys(env, arriving) {
  const browser = await arriving;
  if (browser) return jest('journeys', ['--parallel=1'], { ...env, CHROMIUM: browser });
  say(howToGetChromium);
  counts.push(one(false));
}

async function runAll() {
  // Needed last, and downloaded: it arrives during the other steps.
  const browser = chromium(say);
  await install(say);
  forgetResults();
  // Lint is one long task on one core; the others use the rest.
  const checked = await targets(['types', 'lint', 'build'], [`--parallel=${everyCore + 1}`]);
  counts.push(countTasks(checked.filter(({ target }) => target !== 'build')));
  await jest('test');
  if (!(await builds())) return;
  database = await testDatabase(say);
  const env = { TEST_DATABASE_URL: database.url };
  // Both spend much time waiting: for the database or a browser.
  await Promise.all([jest('api', ['--parallel=1'], env), journeys(env, browser)]);
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
