import { join } from 'node:path';
import { run } from '../processes/children.mjs';
import { root } from '../shared/project.mjs';

export const programs = {
  api: join(root, 'apps', 'api', 'dist', 'main.js'),
  worker: join(root, 'apps', 'worker', 'dist', 'main.js'),
  migrate: join(root, 'apps', 'api', 'dist', 'migrate.js'),
  demo: join(root, 'apps', 'worker', 'dist', 'demo.js'),
  resetPassword: join(root, 'apps', 'worker', 'dist', 'reset-password.js'),
  firstVisit: join(root, 'apps', 'worker', 'dist', 'first-visit.js'),
  extract: join(root, 'apps', 'worker', 'dist', 'extract.js'),
  train: join(root, 'apps', 'worker', 'dist', 'train.js'),
  trainOwn: join(root, 'apps', 'worker', 'dist', 'train-own.js'),
};

/** Runs one of our programs with the current Node. */
export const command = (program, env) => ({
  program: process.execPath,
  args: ['--enable-source-maps', program],
  options: { cwd: root, env },
});

/** The JSON that a program printed on lines with this prefix: one value, or a list of them. */
export const marked = (lines, word) =>
  lines.filter((line) => line.startsWith(`${word} `)).flatMap((line) => JSON.parse(line.slice(word.length + 1)));

/** Runs a program to its end; its output is printed, except lines with a `secret` prefix. */
export function runProgram(name, env, say, secret = []) {
  const onLine = (line) => {
    if (line.trim() && !secret.some((word) => line.startsWith(`${word} `))) say(`  ${line}`);
  };
  const { program, args, options } = command(programs[name], env);
  return run(program, args, { ...options, what: name, onLine });
}
