import { ConfigurationProblem } from './configuration.js';

/** Starts a program. A wrong configuration is reported in words, without a stack trace. */
export async function booting(begin: () => Promise<void>): Promise<void> {
  try {
    await begin();
  } catch (error) {
    if (!(error instanceof ConfigurationProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
