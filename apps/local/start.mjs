import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startArguments, startHelp } from './starting/arguments.mjs';
import { root } from './shared/project.mjs';
import { reportFailure } from './shared/failure.mjs';
import { Followthrough } from './starting/followthrough.mjs';
import { watchNpm } from './processes/npm-watch.mjs';

const say = (text) => console.log(text);

// The reader of our output may exit; the services must keep running.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

async function main() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const wanted = startArguments(process.argv.slice(2));
  if (wanted.help) return say(startHelp);
  const followthrough = new Followthrough(wanted, say);

  let stopping;
  const stop = () =>
    (stopping ??= followthrough
      .stop()
      .catch(reportFailure)
      .then(() => process.exit()));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      say(stopping ? 'Still stopping' : '\nStopping');
      void stop();
    });
  }
  watchNpm(() => void stop());
  process.on('uncaughtException', (error) => {
    reportFailure(error);
    void stop();
  });
  try {
    await followthrough.start();
  } catch (error) {
    if (!stopping) reportFailure(error);
    await stop();
  }
}

main().catch(reportFailure);
