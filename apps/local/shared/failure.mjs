/** A failure whose message says what to do, shown to the person without a stack. */
export class Failure extends Error {}

/** Ends a command: what went wrong in words where we know it, with the stack where we do not. */
export function reportFailure(error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
  process.exitCode = 1;
}
