/** A failure whose message says what to do; shown without a stack trace. */
export class Failure extends Error {}

/** Ends a command: known failures as text, others with a stack trace. */
export function reportFailure(error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
  process.exitCode = 1;
}
