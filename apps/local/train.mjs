import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withEarlierDatabase } from './postgres/earlier-database.mjs';
import { endAll, run } from './processes/children.mjs';
import { Failure, reportFailure } from './shared/failure.mjs';
import { root, typedFrom } from './shared/project.mjs';
import { parse } from './starting/arguments.mjs';
import { runCommand } from './starting/command.mjs';
import { serviceEnvironment } from './starting/environment.mjs';
import { command, marked, programs } from './starting/programs.mjs';

const help = `npm run train -- --from-register [--data DIR]
npm run train -- --corpus DIR --out FILE

--from-register trains weights from the decisions of a register and prints what they find beside the shipped ones. They
are saved in its database and used once an administrator chooses them. --data is that of "npm start", which has built and
started the product before; DATABASE_URL names another database. --corpus trains from a folder of marked documents.`;

async function trainFromRegister() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const options = { 'from-register': { type: 'boolean' }, data: { type: 'string' } };
  const { values } = parse(process.argv.slice(2), options, help);
  const data = values.data === undefined ? resolve(root, '.data') : resolve(typedFrom, values.data);
  let isEnded = false;
  // The handlers stay: without them, a second Ctrl C would leave the program and the database server running.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      isEnded = true;
      void endAll();
    });
  }
  const lines = await withEarlierDatabase(data, (urls) => {
    if (isEnded) throw new Failure('The training was ended before it began.');
    const env = serviceEnvironment({ host: '127.0.0.1', port: 0, data, urls, mode: 'production' });
    const { program, args, options: more } = command(programs.trainOwn, env);
    const onLine = (line) => !line.startsWith('REFUSED ') && console.log(line);
    return run(program, args, { ...more, what: 'train', onLine }).catch((error) => {
      throw isEnded ? new Failure('The training was ended early. Settings shows whether it was saved.') : error;
    });
  });
  const [refused] = marked(lines, 'REFUSED');
  if (refused) throw new Failure(refused);
}

if (process.argv.includes('--from-register')) trainFromRegister().catch(reportFailure);
else await runCommand(programs.train);
