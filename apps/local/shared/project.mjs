import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Paths are relative to where the user typed them; npm changes to the project’s root folder first. */
export const typedFrom = process.env.INIT_CWD ?? process.cwd();
