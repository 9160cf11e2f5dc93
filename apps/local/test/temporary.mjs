import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgres } from '../postgres/server.mjs';

const made = [];

/** A data folder for one test; `removeTemporary` stops what runs there and deletes it. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-local-'));
  // PostgreSQL’s own user must pass through.
  chmodSync(folder, 0o711);
  made.push(folder);
  return folder;
}

export async function removeTemporary() {
  for (const folder of made.splice(0)) await removePostgres(folder);
}
