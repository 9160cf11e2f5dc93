import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withEarlierDatabase } from './postgres/earlier-database.mjs';
import { run } from './processes/children.mjs';
import { Failure, reportFailure } from './shared/failure.mjs';
import { root, typedFrom } from './shared/project.mjs';
import { parse, wantedPort } from './starting/arguments.mjs';
import { serviceEnvironment } from './starting/environment.mjs';
import { command, marked, programs } from './starting/programs.mjs';

const help = `npm run --silent reset-password -- EMAIL [--data DIR] [--port N]

Prints a link by which an administrator who forgot their password chooses a new one. It works once, for a day, and is
recorded. --data and --port are those of "npm start", which has built and started the product before.`;

async function main() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const options = { data: { type: 'string' }, port: { type: 'string' } };
  const { values, positionals } = parse(process.argv.slice(2), options, help, { allowPositionals: true });
  if (positionals.length !== 1) throw new Failure(help);
  const data = values.data === undefined ? resolve(root, '.data') : resolve(typedFrom, values.data);
  const port = wantedPort(values.port);
  const lines = await withEarlierDatabase(data, (urls) => {
    const env = serviceEnvironment({ host: '127.0.0.1', port, data, urls, mode: 'production' });
    const { program, args, options: more } = command(programs.resetPassword, env);
    return run(program, [...args, positionals[0]], { ...more, what: 'reset-password' });
  });
  const [{ link, refused }] = marked(lines, 'RESET');
  if (refused) throw new Failure(refused);
  console.log(link);
}

main().catch(reportFailure);
