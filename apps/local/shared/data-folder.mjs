import { chmodSync, mkdirSync } from 'node:fs';
import { Failure } from './failure.mjs';

/**
 * Makes the folder that keeps everything of one installation. Under root, PostgreSQL's user must pass through it on
 * the way to its own folder, so others may enter but not look; what lies there is for its owner alone.
 */
export function makeDataFolder(data) {
  try {
    if (mkdirSync(data, { recursive: true })) chmodSync(data, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    throw new Failure(`The data folder ${data} cannot be made (${error.code}). Choose another one with --data DIR.`);
  }
}
