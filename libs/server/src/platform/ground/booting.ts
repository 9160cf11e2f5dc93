import { ConfigurationProblem } from './configuration.js';

/** Runs a program's beginning. A configuration that is wrong is told in words, to whoever can mend it, without a stack. */
export async function booting(begin: () => Promise<void>): Promise<void> {
  try {
    await begin();
  } catch (error) {
    if (!(error instanceof ConfigurationProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
