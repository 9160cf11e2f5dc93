import { spawn } from 'node:child_process';
import { build } from '../preparing/build.mjs';
import { install } from '../preparing/install.mjs';
import { reportFailure } from '../shared/failure.mjs';
import { typedFrom } from '../shared/project.mjs';

const silently = () => {};
const needed = ['domain', 'extraction', 'worker'].map((name) => `@followthrough/${name}`);

/** Runs a program that needs no server with the arguments of this process: only its own output is printed. */
export async function runCommand(program) {
  try {
    await install(silently);
    await build(silently, needed);
    const args = ['--enable-source-maps', program, ...process.argv.slice(2)];
    const child = spawn(process.execPath, args, { cwd: typedFrom, stdio: 'inherit' });
    child.once('error', reportFailure);
    child.once('exit', (code) => {
      process.exitCode = code ?? 1;
    });
  } catch (error) {
    reportFailure(error);
  }
}
