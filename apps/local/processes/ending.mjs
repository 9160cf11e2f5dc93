import { beginNoMore, endAll } from './children.mjs';
import { reportFailure } from '../shared/failure.mjs';
import { watchNpm } from './npm-watch.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command and cleans up afterwards, also after a failure, an interruption or the end of npm. `clean()` is called
 * once, after all children have exited; an interrupted command exits after that.
 */
export async function cleanly(work, clean) {
  let ending;
  const end = () =>
    (ending ??= (async () => {
      beginNoMore();
      await endAll();
      await clean();
    })());
  const interrupted = () =>
    void end()
      .catch(reportFailure)
      .then(() => process.exit(130));
  for (const name of signals) process.on(name, interrupted);
  watchNpm(interrupted);
  try {
    return await work();
  } catch (error) {
    // Failures while everything is being stopped are expected.
    if (!ending) throw error;
    return await new Promise(() => {});
  } finally {
    await end();
  }
}
