import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../shared/project.mjs';
import { temporaryFolder, removeTemporary } from './temporary.mjs';

afterEach(removeTemporary);

it('creates no database for a mistyped folder, and names the folder', () => {
  const data = join(temporaryFolder(), 'mistyped');
  const program = join(root, 'apps', 'local', 'reset-password.mjs');
  const env = { ...process.env, DATABASE_URL: '' };
  const { status, stderr } = spawnSync(process.execPath, [program, 'ana@example.org', '--data', data], { env });
  expect(status).toBe(1);
  expect(stderr.toString()).toContain(`${data} holds no database. Name the folder that "npm start" uses`);
  expect(existsSync(data)).toBe(false);
});
