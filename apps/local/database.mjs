import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reportFailure } from './shared/failure.mjs';
import { openPostgres, stopPostgres } from './postgres/server.mjs';
import { typedFrom } from './shared/project.mjs';

const help = `node apps/local/database.mjs --data DIR [--throwaway]   start a PostgreSQL on DIR and print its address
node apps/local/database.mjs --data DIR --stop          stop it

It keeps running after this command. --throwaway is faster and may lose data when the machine stops: for tests.`;

const options = { data: { type: 'string' }, stop: { type: 'boolean' }, throwaway: { type: 'boolean' } };

try {
  const { values } = parseArgs({ options });
  if (!values.data) throw new TypeError('--data DIR is missing');
  const data = resolve(typedFrom, values.data);
  if (values.stop) await stopPostgres(data);
  else console.log((await openPostgres(data, { throwaway: values.throwaway, say: console.error })).url);
} catch (error) {
  if (!(error instanceof TypeError)) reportFailure(error);
  else {
    console.error(`${error.message}\n\n${help}`);
    process.exitCode = 1;
  }
}
