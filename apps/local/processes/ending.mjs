import { beginNoMore, endAll } from './children.mjs';
import { reportFailure } from '../shared/failure.mjs';
import { watchNpm } from './npm-watch.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command to its end and cleans up behind it: also when it fails, is interrupted, or npm goes away. `clean()` is
 * called once, after every child has ended; only then does an interrupted command exit.
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
    // What fails because everything is being stopped is no news.
    if (!ending) throw error;
    return await new Promise(() => {});
  } finally {
    await end();
  }
}
