import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../shared/project.mjs';
import { removeTemporary, temporaryFolder } from './temporary.mjs';

afterEach(removeTemporary);

const train = (...args) => {
  const program = join(root, 'apps', 'local', 'train.mjs');
  return spawnSync(process.execPath, [program, ...args], {
    env: { ...process.env, DATABASE_URL: '' },
    encoding: 'utf8',
  });
};

it('creates no database for a mistyped folder, and names the folder', () => {
  const data = join(temporaryFolder(), 'mistyped');
  const { status, stderr } = train('--from-register', '--data', data);
  expect(status).toBe(1);
  expect(stderr).toContain(`${data} holds no database. Name the folder that "npm start" uses`);
  expect(existsSync(data)).toBe(false);
});

it('answers an unknown option with the help text', () => {
  const { status, stderr } = train('--from-register', '--out', 'model.json');
  expect(status).toBe(1);
  expect(stderr).toContain("Unknown option '--out'.");
  expect(stderr).toContain('npm run train -- --from-register [--data DIR]');
});

it('ends the program that trains, also when it is told twice, and does not claim that nothing was saved', async () => {
  // A database that never answers.
  const database = createServer().listen(0, '127.0.0.1');
  await once(database, 'listening');
  const program = join(root, 'apps', 'local', 'train.mjs');
  const DATABASE_URL = `postgresql://a:b@127.0.0.1:${database.address().port}/c`;
  const child = spawn(process.execPath, [program, '--from-register'], { env: { ...process.env, DATABASE_URL } });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const [connection] = await once(database, 'connection');
  const closed = once(connection.resume(), 'close');
  child.kill('SIGINT');
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  await closed;
  database.close();
  expect(code).toBe(1);
  expect(said).toContain('The training was ended early. Settings shows whether it was saved.');
}, 60_000);
