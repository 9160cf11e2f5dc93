import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
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
