import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../shared/json-file.mjs';
import { root } from '../shared/project.mjs';

/** The file in which Jest stores a project’s counts; Nx caches it with the run and restores it. */
export const resultFile = (target) => join('test-results', `${target}.json`);

function folders() {
  const under = (place) => readdirSync(join(root, place)).map((name) => join(root, place, name));
  const all = [...under('apps'), ...under('libs'), join(root, 'migrations'), join(root, 'test')];
  return all.filter((folder) => existsSync(join(folder, 'package.json')));
}

/** Clears the counts of each project, because Jest does not create the folder. */
export function forgetResults() {
  for (const folder of folders()) {
    rmSync(join(folder, 'test-results'), { recursive: true, force: true });
    mkdirSync(join(folder, 'test-results'));
  }
}

/** The counts of a Jest run; a file that could not run counts as one failure. */
function countsOf(result) {
  const broken = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken.length,
    skipped: result.numPendingTests,
  };
}

export const sum = (counts) =>
  counts.reduce(
    (all, { passed, failed, skipped }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: all.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

export const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/** Each task is one test: types and lint. */
export const countTasks = (tasks) => sum(tasks.map(({ status }) => one(status === 0)));

/**
 * The tests of all tasks of one target. A task that failed without a failed test (because it crashed, or could not
 * write its counts) counts as one failure, and so does a task that passed without counts.
 */
export function countTests(tasks, target, read = readResults) {
  const counts = sum(read(target).map(countsOf));
  const unexplained = tasks.some(({ status }) => status !== 0) && counts.failed === 0;
  return unexplained || counts.passed + counts.failed === 0 ? sum([counts, one(false)]) : counts;
}

function readResults(target) {
  return folders().flatMap((folder) => readJson(join(folder, resultFile(target))) ?? []);
}
