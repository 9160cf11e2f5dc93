import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** A path as its reader typed it is relative to where they typed it; npm moves to the project's top folder first. */
export const typedFrom = process.env.INIT_CWD ?? process.cwd();
