import { chmodSync, mkdirSync } from 'node:fs';
import { Failure } from './failure.mjs';

/**
 * Creates the folder for everything in one installation. Under root, PostgreSQL’s user must pass through it to reach
 * its own folder, so others may enter it but not list it; its files are readable only by their owner.
 */
export function makeDataFolder(data) {
  try {
    if (mkdirSync(data, { recursive: true })) chmodSync(data, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    throw new Failure(`The data folder ${data} cannot be made (${error.code}). Choose another one with --data DIR.`);
  }
}
