import { join } from 'node:path';
import { together } from '../../../jest.together.mjs';

await together(import.meta.filename, join(import.meta.dirname, '../src'));
